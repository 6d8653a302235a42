import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check.ts';
import type { Finding } from '../../src/check/finding.ts';
import { toSpot } from '../../src/check/line.ts';
import { readEnvironment } from '../../src/load/environment.ts';
import { loadSite } from '../../src/load/site.ts';

const HEAD = `---
title: "周报"
author: "编辑部"
description: "问答"
date: 2021-09-10T15:00:00+08:00
---
`;

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-check-'));
  await mkdir(join(dir, 'weekly'));
});

afterEach(() => rm(dir, { recursive: true }));

/** Checks one digest; `body` starts in line 7. */
async function check(
  body: string,
  settings: { site?: string; tags?: string; head?: string } = {},
): Promise<readonly Finding[]> {
  const text = (settings.head ?? HEAD) + body;
  await writeFile(join(dir, 'weekly', '2021-09-10.md'), text);
  if (settings.site !== undefined) await writeFile(join(dir, 'site.yaml'), settings.site);
  if (settings.tags !== undefined) await writeFile(join(dir, 'tags.yaml'), settings.tags);
  const site = await loadSite(readEnvironment({ CONTENT_DIR: dir, LENIENT: '1' }));
  return checkSite(site, () => text);
}

const toRules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);

describe('checkSite()', () => {
  test('has nothing to say of a good digest', async () => {
    const body = `
### 每周读者问答提炼

**1、@胡希国** 提问：

> 请问支持热升级吗？

A：支持，看[文档](https://example.org/docs?id=1&page=2)和下图。

![热升级的步骤](https://example.org/a.png)
`;
    expect(await check(body)).toEqual([]);
  });

  test.each([
    ['[链接]()里没有地址', 'link-empty'],
    ['[文章](hhttps://example.org/a)', 'address-mended'],
    ['[文章](ttps://example.org/a)', 'address-mended'],
    ['[文章](https:/example.org/a)', 'address-mended'],
    ['[入会](dingtalk://client/page?id=1)', 'link-scheme'],
    ['[文章](h/blog/a/)', 'address-mended'],
    ['[控制台](http://localhost:8080/console)', 'link-local'],
    ['[控制台](http://192.168.1.2/console)', 'link-local'],
    ['[文章](https://example.org/s?id=1&token=123&lang=zh_CN)', 'link-tracking'],
    ['[https://example.org/a](https://example.org/b)', 'link-text-differs'],
    ['[旧文](/blog/old/)', 'link-base-missing'],
    ['![](https://example.org/a.png)', 'picture-without-alt'],
    ['![image.png](https://example.org/a.png)', 'picture-without-alt'],
    ['![架构图](https://mmbiz.qpic.cn/a.png)', 'picture-refused'],
    ['![一个点](data:image/gif;base64,R0lGODlhAQABAAAAACw=)', 'picture-inline'],
    ['简历发到 someone@example.com 即可', 'personal-email'],
    ['电话呼入：+862759771621（中国大陆）', 'personal-phone'],
    ['手机 13800138000 联系', 'personal-phone'],
    ['**入会口令（钉钉）：** 688 824 34655', 'meeting-code'],
    ['## 一\n\n正文\n\n#### 二\n\n正文', 'heading-skips'],
    ['零宽\u200B空格', 'character-invisible'],
    ['```java\nint a;', 'fence-unclosed'],
    [
      '### 推荐阅读\n\n- [源码解析之一](https://example.org/1)\n- [源码解析之一](https://example.org/1)',
      'reading-repeated',
    ],
    [
      '### 推荐阅读\n\n- [源码解析之一](https://example.org/1)\n- [上线手册](https://example.org/1)',
      'reading-address-shared',
    ],
  ])('finds in %j: %s', async (body, rule) => {
    expect(toRules(await check(`\n${body}\n`))).toContain(rule);
  });

  test.each([
    ['看 https://example.org/a/0123456789/13800138000 这一页'],
    ['xid in change during RPC from 192.168.2.115:8091:178170994535436288 to null'],
    ['版本 1.13800138000.2 与 `13800138000`'],
    ['`@Override` 与 git@github.com:o/r.git，还有 a@b'],
    ['curl localhost:9603/digest/query'],
    ['[站内](https://localhost-slow.example.org/)'],
    ['[https://example.org/a](https://www.example.org/a/)'],
    ['[文](https://example.org/?tokenizer=1)'],
    ['提交 3f2a13800138000b 修复了它'],
    ['👩‍💻 在写代码'],
    ['```java\nint a;\n```'],
    ['> ```java\n> int a;\n\n正文'],
    ['## 一\n\n正文\n\n### 二\n\n正文\n\n## 三\n\n正文'],
    ['密码：123456 只是例子，交流群号：23307862'],
  ])('is silent about %j', async (body) => {
    expect(toRules(await check(`\n${body}\n`))).toEqual([]);
  });

  test('knows the projects of tags.yaml', async () => {
    const entry = (line: string) => `\n**1、@胡希国** 提问：\n\n> 请问？\n\nA：是的。\n\n${line}\n`;
    const tags =
      '- name: SOFARegistry\n  links: [https://github.com/sofastack/sofa-registry]\n- name: Seata\n  links: [https://github.com/seata/seata]\n';
    const find = async (line: string) => toRules(await check(entry(line), { tags }));
    expect(await find('「SOFARegistry」：https://github.com/sofastack/sofa-registry')).toEqual([]);
    expect(await find('「SOFARegistery」：https://github.com/sofastack/sofa-registry')).toEqual([
      'project-misspelt',
    ]);
    expect(await find('「Seata」：https://github.com/sofastack/sofa-registry')).toEqual([
      'project-line-mismatch',
    ]);
    const nacos = '「Nacos」：https://github.com/alibaba/nacos';
    expect(await find(nacos)).toEqual(['project-unknown']);
    const own = await check(entry(nacos), { tags, site: 'ignoredTags: [nacos]\n' });
    expect(toRules(own)).toEqual([]);
  });

  test('says where: line and column of the whole file', async () => {
    const [finding] = await check('\n看 [控制台](http://localhost/)。\n');
    expect(toSpot(finding?.place)).toEqual({ line: 8, column: 3, endLine: 8, endColumn: 27 });
  });

  test('takes severities from site.yaml and names rules that do not exist', async () => {
    const site = 'rules: { link-local: error, picture-without-alt: off, no-such-rule: off }\n';
    const findings = await check('\n[a](http://localhost/) ![](https://example.org/a.png)\n', {
      site,
    });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['rule-unknown', 'warning'],
      ['link-local', 'error'],
    ]);
  });

  test('obeys waivers of a file and of a line, and finds those that waive nothing', async () => {
    const findings = await check(`
<!-- wenda-disable link-local, link-empty -->

[a](http://localhost/)

<!-- wenda-disable-next-line personal-email -->
someone@example.com

someone@example.org
`);
    expect(findings.map(({ rule, place }) => [rule, toSpot(place).line])).toEqual([
      ['waiver-unused', 8],
      ['personal-email', 15],
    ]);
  });

  test('takes no waiver from code that shows one', async () => {
    const findings = await check(`
\`\`\`markdown
<!-- wenda-disable link-local -->
\`\`\`

Write \`<!-- wenda-disable link-local -->\` above it: [a](http://localhost/)
`);
    expect(findings.map(({ rule }) => rule)).toEqual(['link-local']);
  });
});
