import { describe, expect, test } from 'vitest';
import { toDigestMarkdown } from '../../src/api/digest-markdown.ts';
import { toEntryMarkdown } from '../../src/api/entry-markdown.ts';
import type { Digest } from '../../src/model/digest.ts';
import type { Entry } from '../../src/model/entry.ts';
import { parseDigest } from '../../src/parse/digest.ts';
import { toText } from '../../src/render/text.ts';
import type { Site } from '../../src/site/site.ts';
import { createSite, listDigestFiles } from '../site.ts';

/** Shapes of entries that are easily lost on the way: pictures, lists, code, several askers, issues, no answer. */
const ODD = `---
title: "奇怪的 \\"一期\\": 全"
date: 2021-09-10T15:00:00+08:00
---

### 每周读者问答提炼

**1、@甲 & 乙** 提问：

> ![](https://img.example.org/1.png)

A：

- 第一步 \`a_b*c\`
- 第二步

\`\`\`java
int a = 1; // 提问：
\`\`\`

**@丙** 提问：

> 第一段 *强调* 与 **粗体**。
>
> 1. 列表
> 2. A：不是回答

A：见 [文档](https://docs.example.org/a_(b))。

> 那为什么 1 < 2？

A：因为如此。

「Beacon」：[https://code.example.org/beacon](https://code.example.org/beacon)

**3、@丁 #1061**

> 没有回答的问题
`;

const SITE = createSite([...listDigestFiles(3), { source: 'weekly/odd.md', text: ODD }]);

const parseBack = (text: string): Digest =>
  parseDigest(
    { source: 'questions/twin.md', text },
    { timeZone: 'Asia/Shanghai', linkBase: undefined },
  ).digest;

/** What makes an entry: who, what was said by whom, in which section, about which project. */
function toShape(entry: Entry) {
  return {
    askers: entry.askers.map(({ name }) => name),
    number: entry.number,
    issue: entry.issue,
    section: entry.section,
    answered: entry.answered,
    turns: entry.turns.map(({ role, nodes }) => [
      role,
      toText(nodes),
      nodes.map(({ type }) => type),
    ]),
    projectLines: entry.projectLines.map(({ name, url }) => [name, url]),
  };
}

const entries = (site: Site) => site.corpus.entries.map((entry) => [entry.id, entry] as const);

describe('toEntryMarkdown() parses back to the same entry', () => {
  test('and the odd digest has the entries that it should', () => {
    expect(SITE.corpus.digestBySlug.get('odd')?.entries).toHaveLength(3);
  });

  test.each(entries(SITE))('%s', (_, entry) => {
    const digest = parseBack(toEntryMarkdown(SITE, entry));
    expect(digest.entries.map(toShape)).toEqual([toShape(entry)]);
    expect(digest.date.iso).toBe(SITE.corpus.digestBySlug.get(entry.digest)?.date.iso);
  });
});

describe('toDigestMarkdown() parses back to the same digest', () => {
  test.each(SITE.corpus.digests.map((digest) => [digest.slug, digest] as const))(
    '%s',
    (_, digest) => {
      const back = parseBack(toDigestMarkdown(SITE, digest));
      expect(back.title).toBe(digest.title);
      expect(back.date).toEqual(digest.date);
      expect(back.entries.map(toShape)).toEqual(digest.entries.map(toShape));
      expect(back.readings.map(({ url }) => url)).toEqual(digest.readings.map(({ url }) => url));
      expect(back.releases.map(({ version }) => version)).toEqual(
        digest.releases.map(({ version }) => version),
      );
    },
  );
});
