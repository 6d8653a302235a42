import { describe, expect, test } from 'vitest';
import { proposeTags } from '../../src/corpus/candidates.ts';
import { findPhrases } from '../../src/corpus/phrases.ts';
import { createCorpus } from '../../src/corpus/corpus.ts';
import { makeDigest, makeSettings, type EntrySketch } from './archive.ts';

function propose(entries: readonly EntrySketch[], tags: readonly unknown[]): readonly string[] {
  const settings = makeSettings({ tags });
  const digests = entries.map((entry, index) =>
    makeDigest({ day: `2021-01-${String(index + 1).padStart(2, '0')}`, entries: [entry] }),
  );
  return proposeTags(createCorpus(digests, settings), settings).map(
    ({ name, kind, links, entries: own }) => [kind, name, own.length, ...links].join(' '),
  );
}

describe('proposeTags()', () => {
  test('names projects of project lines that tags.yaml does not have', () => {
    const line = { lines: ['MOSN https://github.com/mosn/mosn'] };
    expect(propose([line, line, { lines: ['Seata'] }], [{ name: 'Seata' }])).toEqual([
      'project MOSN 2',
    ]);
  });

  test('names repositories that several entries link to and no tag covers', () => {
    const link = (path: string) => ({ links: [`https://github.com/${path}`] });
    expect(
      propose(
        [
          link('mosn/holmes/issues/1'),
          link('mosn/holmes'),
          link('o/once'),
          link('seata/seata'),
          link('seata/seata'),
        ],
        [{ name: 'Seata', links: ['https://github.com/seata'] }],
      ),
    ).toEqual(['project holmes 2 https://github.com/mosn/holmes']);
  });

  test('names phrases of several questions, those of one project first, and none that a tag covers', () => {
    const mesh = (question: string) => ({ lines: ['MOSN'], question });
    const seata = (question: string) => ({ lines: ['Seata'], question });
    const proposed = propose(
      [
        mesh('灰度发布怎么做，麻烦看看'),
        mesh('支持灰度发布吗'),
        mesh('灰度发布失效，麻烦'),
        seata('全局锁冲突，麻烦'),
        seata('全局锁是什么'),
        seata('全局锁超时'),
        ...Array.from({ length: 40 }, (_, index) => seata(`第${index}个`)),
      ],
      [{ name: 'MOSN' }, { name: 'Seata' }, { name: '全局锁', kind: 'topic' }],
    );
    expect(proposed).toEqual(['topic 灰度发布 3', 'topic 麻烦 3']);
  });
});

describe('findPhrases()', () => {
  test('takes wholes rather than parts, and no chance neighbours', () => {
    const texts = [
      '全局锁冲突',
      '全局锁超时',
      '全局锁',
      '超时以后',
      'xDS 与 store.mode',
      'xDS',
      'the xds',
      ...Array.from({ length: 30 }, (_, index) => `第${index}个`),
    ];
    expect(findPhrases(texts, 3)).toEqual([
      { phrase: '全局锁', texts: [0, 1, 2] },
      { phrase: 'xds', texts: [4, 5, 6] },
    ]);
  });
});
