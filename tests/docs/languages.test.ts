import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listSteps } from './blocks.ts';

/** Documents that are there in English and in Chinese. */
const PAIRS = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/content-format.md', 'docs/zh/content-format.md'],
  ['docs/check.md', 'docs/zh/check.md'],
] as const;

/** `## Commands` → `##`, without what stands in code. */
const listHeadings = (markdown: string) =>
  Array.from(markdown.replaceAll(CODE, '').matchAll(/^(#+) /gmu), ([, marks = '']) => marks);
const CODE = /^```[\s\S]*?^```$/gmu;

const listCommands = (markdown: string) =>
  listSteps(markdown).flatMap((step) => (step.kind === 'command' ? [step.command] : []));

/** Files that are led to, whatever language they are in. */
const listTargets = (markdown: string) =>
  [...new Set(Array.from(markdown.matchAll(/\]\((?!https?:|#)([^)#]+)/gu), ([, to = '']) => to))]
    .map((to) => to.replace(/^(?:\.\.\/)+|^docs\/|zh\//gu, '').replace(/^docs\/|zh\//gu, ''))
    .sort();

const countRows = (markdown: string) => markdown.match(/^\| /gmu)?.length;

test.each(PAIRS)('%s and %s say the same', (english, chinese) => {
  const [en, zh] = [english, chinese].map((path) => readFileSync(path, 'utf8'));
  expect(listHeadings(String(zh))).toEqual(listHeadings(String(en)));
  expect(listCommands(String(zh))).toEqual(listCommands(String(en)));
  expect(countRows(String(zh))).toBe(countRows(String(en)));
  expect(String(zh).match(CODE)?.length).toBe(String(en).match(CODE)?.length);
});

test.each(PAIRS.slice(0, 1))('%s and %s lead to the same documents', (english, chinese) => {
  const others = (path: string) =>
    listTargets(readFileSync(path, 'utf8')).filter(
      (to) => !to.startsWith('README') && !to.startsWith('screenshots'),
    );
  expect(others(chinese)).toEqual(others(english));
});
