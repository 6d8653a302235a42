import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/load/environment.ts';
import { loadSite } from '../../src/load/site.ts';
import { createSite, listDigestFiles } from '../site.ts';
import { validateFeeds } from './validator/site.ts';

const SITES = [
  { name: 'the made-up archive', load: () => createSite(listDigestFiles(60)) },
  {
    name: 'an English site below a path',
    load: () =>
      createSite(listDigestFiles(3), {
        address: { origin: 'http://localhost:4321', base: '/kb/' },
        settings: { title: 'Q & A <weekly>', language: 'en' },
      }),
  },
  { name: 'a site without digests', load: () => createSite([]) },
  { name: 'the handbook', load: () => loadContent('examples/handbook') },
  ...(process.env.CORPUS_DIR ? [{ name: 'CORPUS_DIR', load: loadCorpus }] : []),
];

function loadContent(folder: string) {
  return loadSite(readEnvironment({ CONTENT_DIR: folder, SITE_URL: 'https://qa.example.org' }));
}
function loadCorpus() {
  return loadContent(process.env.CORPUS_DIR ?? '');
}

describe.each(SITES)('the feeds of $name', ({ load }) => {
  test('are valid without error or warning, and lose no item', async () => {
    const { documents, items, problems } = validateFeeds(await load());
    console.info(`${documents} documents with ${items} items: ${problems.length} problems`);
    expect(problems.slice(0, 20)).toEqual([]);
    expect(documents).toBeGreaterThan(6);
  });
});

/** What slips into digests and is hard on feeds. */
const ODD = `---
title: "A & B < C > \\"D\\" ]]>"
author: "<b>粗体</b>"
description: "第一行&amp;\\u0008"
date: 2021-09-10T15:00:00+08:00
tags: ["C++", "c++", "<tag>", "R&D"]
cover: /图 片.png
---

### 每周读者问答提炼

**1、@只有图片** 提问：

> ![](https://img.example.org/图 片.png)

A：![](a.png)

**2、@A & <B>** 提问：

> <SOFA:Channel/> 与 \`a < b && c\` 怎么写？ <br/> ]]> \u0001

A：见 [文档](/文档/?a=1&b=2 "标 题") 和 <mailto:a@b.example> 与 [这里](#这里)。
`;

test('the feeds of a digest with all that is hard on feeds are valid', () => {
  const site = createSite([{ source: 'weekly/odd.md', text: ODD }], {
    settings: { linkBase: 'https://old.example.org' },
  });
  expect(validateFeeds(site).problems).toEqual([]);
});
