import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSearch } from '../../src/build/search.ts';
import type { SearchDocument } from '../../src/search/document.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'wenda-search-'));
});
afterEach(() => rm(dir, { recursive: true }));

/** So many that a thread of its own works on them. */
const QUESTIONS = Array.from({ length: 2000 }, (_, at): SearchDocument => ({
  kind: 'question',
  path: `/questions/${at}/`,
  title: `问题 ${at}`,
  day: '2021-09-10',
  passages: [{ role: 'question', text: `怎么排查第 ${at} 个问题？` }],
  tags: [],
  people: [],
  answered: false,
}));

test('makeSearch() fails with what kept related entries from being found', async () => {
  const likes = Promise.withResolvers<never>();
  const made = makeSearch(
    {
      content: {
        questions: QUESTIONS,
        digests: [],
        synonyms: { words: [], colloquial: [], tags: [] },
      },
      last: { dir: '', folders: new Map() },
      dir: join(dir, 'site'),
      cacheDir: join(dir, 'cache'),
      code: 'code',
    },
    likes.promise,
    () => likes.reject(new Error('found no related entries')), // While the thread works.
  );
  await expect(made).rejects.toThrow('found no related entries');
});
