import { expect, test } from 'vitest';
import { findRelated } from '../../src/build/related.ts';
import type { Comparable } from '../../src/corpus/comparable.ts';
import { createRelated } from '../../src/corpus/related.ts';

const SUBJECTS = ['全局锁冲突', '事务回滚失败', '注册中心断连', '热升级丢请求', '快照保存超时'];

/** Entries of which each fifth asks much the same. */
function makeEntries(count: number): readonly Comparable[] {
  return Array.from({ length: count }, (_, at) => {
    const question = `${SUBJECTS[at % SUBJECTS.length] ?? ''}怎么排查，版本是 ${at}？`;
    return {
      id: `digest-${at}-1`,
      digest: `digest-${at}`,
      tags: [],
      projectLines: [],
      text: { heading: '', section: '', question, opening: question, answer: '升级。', links: [] },
    };
  });
}

test.each([3, 1200])('%i entries have the same related ones in a thread as here', async (count) => {
  const request = { entries: makeEntries(count), synonyms: [['断连', '掉线']] };
  const found = await findRelated(request);
  expect(found).toEqual(createRelated(request.entries, request.synonyms));
  if (count > 10) expect(found.get('digest-0-1')?.length).toBeGreaterThan(0);
});
