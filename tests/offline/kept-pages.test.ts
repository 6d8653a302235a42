import { expect, test } from 'vitest';
import { toTitle } from '../../src/offline/kept-pages.ts';

test.each([
  ['<head><title>镜像地址有吗？ · 问答</title>', '镜像地址有吗？ · 问答'],
  ['<title>Q&amp;A &lt;T&gt; &#39;&quot;</title>', `Q&A <T> '"`],
  ['<title>&amp;lt;</title>', '&lt;'],
  ['<p>no title</p>', undefined],
])('toTitle(%j) is %j', (html, title) => {
  expect(toTitle(html)).toBe(title);
});
