import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { listTrees } from '../../src/build/tree-fingerprint.ts';
import { understand, type Purpose } from '../../src/load/understand.ts';

const TEXT = `---
title: 周报
date: 2021-09-10
---

**1、@胡希国** 提问：

> 怎么配置，见 [文档](doc.md) 和 ![图](a.png)？

A：可以的。

### 推荐阅读

- [一篇文章](https://example.org/a)
`;

const OPTIONS = { timeZone: 'Asia/Shanghai', linkBase: undefined };
const read = (purpose: Purpose) =>
  understand({ source: 'weekly/a.md', text: TEXT }, { ...OPTIONS, purpose });

function listTypes(purpose: Purpose, isPlaced: boolean): readonly string[] {
  const types = new Set<string>();
  const visit = (node: Nodes) => {
    if ((node.position !== undefined) === isPlaced) types.add(node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  for (const tree of listTrees(read(purpose).parsed)) tree.forEach(visit);
  return [...types].sort();
}

test('a check knows where every node stands, a build what it may have to tell of', () => {
  expect(listTypes('check', false)).toEqual([]);
  expect(listTypes('build', true)).toEqual(['image', 'link', 'listItem']);
  expect(listTypes('build', false)).toContain('text');
});
