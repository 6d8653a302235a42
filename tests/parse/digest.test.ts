import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CORPUS, FIXTURES } from './fixtures.ts';
import { findLoss, toKept } from './loss.ts';
import { parse, toMessageLines, toOutline } from './outline.ts';

const WITH_CRLF = (text: string) => text.replaceAll('\n', '\r\n');

describe.each(FIXTURES)('parseDigest() understands $name', ({ dir, text }) => {
  test.each([
    ['LF', (input: string) => input],
    ['CR LF', WITH_CRLF],
  ])('with %s', async (_, ends) => {
    const parsed = parse(ends(text));
    await expect(`${JSON.stringify(toOutline(parsed), null, 2)}\n`).toMatchFileSnapshot(
      join(dir, 'digest.json'),
    );
    await expect(toMessageLines(parsed)).toMatchFileSnapshot(join(dir, 'messages.txt'));
  });
});

describe.each([...FIXTURES, ...CORPUS])('parseDigest() of $name', ({ text }) => {
  const { digest, messages } = parse(text);

  test('keeps every visible character, once and in order', () => {
    const kept = toKept(digest);
    expect(kept.written).toBe(kept.source);
    expect(findLoss(kept)).toBe('');
  });

  test('puts every entry in one part', () => {
    const placed = digest.sections
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'entry' ? [part.id] : []));
    expect(placed).toEqual(digest.entries.map((entry) => entry.id));
  });

  test('places every message and node inside of the file', () => {
    const lines = text.split('\n');
    const points = messages.flatMap(({ place }) =>
      place ? ['start' in place ? place.start : place] : [],
    );
    for (const { line, column } of points) {
      expect(lines.length).toBeGreaterThanOrEqual(line);
      expect((lines[line - 1] ?? '').length + 1).toBeGreaterThanOrEqual(column);
    }
  });
});

test.each([
  ['nothing', ''],
  ['a line end', '\n'],
  ['an open fence', '---'],
  ['4000 quotes in each other', '> '.repeat(4000)],
  ['3000 lists in each other', '- '.repeat(3000)],
  ['marks alone', '**\n\n@\n\nA：\n\n> \n\n**1、** 提问：'],
  ['an asker alone', '**1、@甲** 提问：'],
  ['10000 askers in a paragraph', '**1、@甲** 提问：\n'.repeat(10_000)],
  ['10000 answers in a quote', '> A：是\n'.repeat(10_000)],
])('parseDigest() of %s gives a digest', (_, text) => {
  expect(parse(text).digest.slug).toBe('2024-03-08');
});
