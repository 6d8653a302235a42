import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { listInlineCode } from '../../src/build/inline-code.ts';
import { addPolicy } from '../../src/build/page-policy.ts';

const toHash = (code: string) => `'sha256-${hash('sha256', code, 'base64')}'`;
const list = (html: string) => listInlineCode(Buffer.from(html));

test('listInlineCode() hashes scripts and styles as a browser does, in order and each once', () => {
  const [first, second] = ["alert('问')", "\n  alert('答') && 1 < 2\n"];
  const html = `<script>${first}</script><p>字</p>
    <script type="module" async>${second}</script><script>${first}</script>
    <style>a{}</style><style media="print">b{content:'问'}</style><style></style>`;
  expect(list(html)).toEqual({
    scripts: [toHash(first), toHash(second)].sort(),
    styles: ['a{}', "b{content:'问'}", ''].map(toHash).sort(),
  });
});

test('listInlineCode() passes over files, data and elements of other names', () => {
  const html = `<script type="application/ld+json">{"a":"</scripts>"}</script>
    <script type=application/json>{}</script><script type="module" src="/_astro/a.js"></script>
    <scripts>x</scripts><styled>y</styled><script>z</script><script>never ends`;
  expect(list(html)).toEqual({ scripts: [toHash('z')], styles: [] });
  expect(list('<p>none</p>')).toEqual({ scripts: [], styles: [] });
});

test('addPolicy() stands behind the encoding and in front of all else', () => {
  const add = (html: string) =>
    addPolicy(Buffer.from(html), { scripts: [toHash('问')], styles: [] }).toString();
  const page = add('<head><meta charset="utf-8"><title>问答</title>');
  expect(page).toMatch(
    /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><title>问答<\/title>$/u,
  );
  expect(page).toContain(toHash('问'));
  expect(() => add('<head><title>问答</title>')).toThrow('does not begin with <meta charset');
});
