import { expect, test } from 'vitest';
import { toBulk, toIndexSettings } from '../../src/search/bulk.ts';
import { createDocument } from './documents.ts';

test('toBulk() writes an action and a document on a line each, and ends every line', () => {
  const documents = [
    createDocument('a', { passages: [{ role: 'answer', text: '两行\n的 "答" \u2028' }] }),
    createDocument('b', { kind: 'reading', path: '/weekly/b/', title: '文'.repeat(400) }),
  ];
  const text = [...toBulk(documents, (path) => `https://qa.example.org${path}`)].join('');
  expect(text.endsWith('\n')).toBe(true);
  const lines = text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toEqual({ index: { _index: 'wenda', _id: '/questions/a/' } });
  expect(lines[1]).toMatchObject({
    url: 'https://qa.example.org/questions/a/',
    answer: ['两行\n的 "答" \u2028'],
  });
  const { _id } = lines[2]?.index as { _id: string };
  expect(new TextEncoder().encode(_id).length).toBeLessThanOrEqual(512);
});

test('toBulk() maps every key of a document in the settings', () => {
  const [chunk = ''] = toBulk([createDocument('a')], (path) => path);
  const { mappings } = toIndexSettings({ words: [], colloquial: [], tags: [] }) as {
    mappings: { properties: Record<string, unknown> };
  };
  const document = JSON.parse(chunk.split('\n')[1] ?? '') as Record<string, unknown>;
  expect(Object.keys(mappings.properties).sort()).toEqual(Object.keys(document).sort());
});

test('toIndexSettings() writes synonyms in the Solr format, names of tags included', () => {
  const settings = JSON.stringify(
    toIndexSettings({
      words: [['a,b', 'c']],
      colloquial: [],
      tags: [
        ['mosn', 'MOSN', 'MOSN 代理'],
        ['one', 'One'],
      ],
    }),
  );
  expect(settings).toContain(JSON.stringify(['a\\,b, c', 'mosn, mosn 代理']));
});
