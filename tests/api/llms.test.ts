import { expect, test } from 'vitest';
import { listLlmsParts, toLlms, toLlmsFull, toLlmsPart } from '../../src/api/llms.ts';
import { createSite, listDigestFiles } from '../site.ts';

const SITE = createSite(listDigestFiles(150));

test('toLlms() has a title, a summary, and lists of links that lead to twins', () => {
  const text = toLlms(SITE);
  expect(text).toMatch(/^# 示例问答周报\n\n> 供测试用的周报 共 150 期、600 条问答。\n/u);
  const lines = text.split('\n').filter((line) => line.startsWith('- '));
  for (const line of lines)
    expect(line).toMatch(/^- \[[^\]]+\]\(https:\/\/qa\.example\.org\/[^)]+\)/u);
  expect(lines.filter((line) => line.includes('/weekly/'))).toHaveLength(100);
  expect(lines[0]).toContain('https://qa.example.org/weekly/digest-150.md');
});

test('the parts of the full text hold every digest once, and only the last changes with a new one', () => {
  const parts = listLlmsParts(SITE);
  expect(parts.flat().map(({ slug }) => slug)).toEqual(
    SITE.corpus.digests.map(({ slug }) => slug).toReversed(),
  );
  expect(parts.length).toBeGreaterThan(1);
  const texts = parts.map((digests) => toLlmsPart(SITE, digests));
  const more = createSite(listDigestFiles(151));
  const after = listLlmsParts(more).map((digests) => toLlmsPart(more, digests));
  expect(after.slice(0, parts.length - 1)).toEqual(texts.slice(0, -1));
  for (const number of parts.keys()) {
    expect(toLlmsFull(SITE)).toContain(`(https://qa.example.org/llms-full-${number + 1}.txt)`);
  }
});
