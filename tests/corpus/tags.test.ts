import { describe, expect, test } from 'vitest';
import { makeCorpus, type DigestSketch, type EntrySketch } from './archive.ts';

const TAGS = [
  {
    name: 'SOFABoot',
    links: [
      'https://github.com/sofastack/sofa-boot',
      'https://www.sofastack.tech/projects/sofa-boot',
    ],
  },
  { name: 'SOFARPC', aliases: ['SOFA RPC'], links: ['https://github.com/sofastack/sofa-rpc'] },
  { name: 'SOFARegistry', links: ['https://github.com/sofastack/sofa-registry'] },
  { name: 'Tongsuo', aliases: ['BabaSSL', '铜锁'], links: ['https://github.com/BabaSSL'] },
  { name: 'Seata', words: ['undo_log', 'GlobalTransactional'] },
  { name: '全局锁', slug: 'global-lock', kind: 'topic', aliases: ['GlobalLock', '行锁'] },
];
const SITE = { ignoredTags: ['SOFA Weekly', 'SOFAStack'] };

/** The tags of one entry as `name evidence found`. */
function tagsOf(entry: EntrySketch, tags: readonly string[] = []): readonly string[] {
  const corpus = makeCorpus([{ day: '2021-01-01', tags, entries: [entry] }], {
    site: SITE,
    tags: TAGS,
  });
  return (corpus.entries[0]?.tags ?? []).map(
    ({ name, evidence, found }) => `${name} ${evidence} ${found}`,
  );
}

describe('createCorpus() gives an entry the tag', () => {
  test.each<[string, EntrySketch, readonly string[]]>([
    ['of its project line', { lines: ['SOFARPC'] }, ['SOFARPC project-line SOFARPC']],
    ['of a line with an alias', { lines: ['BabaSSL'] }, ['Tongsuo project-line BabaSSL']],
    [
      'of a misspelt line',
      { lines: ['SOFARegistery'] },
      ['SOFARegistry project-line SOFARegistery'],
    ],
    [
      'of a line and of another project that its link leads to',
      { lines: ['SOFARPC https://github.com/sofastack/sofa-registry/issues/1'] },
      [
        'SOFARPC project-line SOFARPC',
        'SOFARegistry link https://github.com/sofastack/sofa-registry/issues/1',
      ],
    ],
    [
      'of the project that a line with an ignored name leads to',
      { lines: ['SOFAStack https://github.com/sofastack/sofa-boot'] },
      ['SOFABoot link https://github.com/sofastack/sofa-boot'],
    ],
    [
      'of a link',
      { links: ['https://www.sofastack.tech/projects/sofa-boot/overview/'] },
      ['SOFABoot link https://www.sofastack.tech/projects/sofa-boot/overview/'],
    ],
    [
      'of an address in the text, which is not taken for a name',
      { question: '看 https://github.com/sofastack/sofa-rpc/issues/894，可以吗' },
      ['SOFARPC link https://github.com/sofastack/sofa-rpc/issues/894'],
    ],
    ['of a name in the question', { question: '请问Seata支持吗？' }, ['Seata text Seata']],
    ['of a name in the answer', { answer: '用 sofa-rpc 就行' }, ['SOFARPC text sofa-rpc']],
    ['of its group', { group: '关于 Seata 的问题' }, ['Seata text Seata']],
    ['of its section', { section: 'Seata 专场' }, ['Seata text Seata']],
    [
      'of its own words rather than of its section',
      { section: 'Seata 专场', question: 'SOFARPC？' },
      ['SOFARPC text SOFARPC'],
    ],
    [
      'of a word that only one project uses',
      { question: 'undolog 表没有删' },
      ['Seata text undolog'],
    ],
    [
      'of a concept, by a synonym',
      { question: 'Seata 的行锁是什么' },
      ['Seata text Seata', '全局锁 text 行锁'],
    ],
    [
      'of another project that the question names',
      { lines: ['SOFARPC'], question: 'Seata 里怎么用？' },
      ['SOFARPC project-line SOFARPC', 'Seata text Seata'],
    ],
    [
      'not of a project that the answer names in passing',
      { lines: ['SOFARPC'], answer: '像 Seata 那样' },
      ['SOFARPC project-line SOFARPC'],
    ],
    [
      'not of words of another project where a line names one',
      { lines: ['SOFARPC'], question: 'undo_log 是什么' },
      ['SOFARPC project-line SOFARPC'],
    ],
    ['not of its asker', { askers: ['Seata'] }, []],
    ['not where nothing speaks for one', { question: '怎么用？', answer: '看文档。' }, []],
    ['not of part of a word', { question: 'seatable 怎么用' }, []],
  ])('%s', (_, entry, expected) => {
    expect(tagsOf(entry)).toEqual(expected);
  });

  test.each<[string, EntrySketch, readonly string[], readonly string[]]>([
    ['of the front matter', {}, ['SOFA Weekly', '实践'], ['实践 front-matter 实践']],
    ['of a project in the front matter', {}, ['Seata'], ['Seata front-matter Seata']],
    [
      'not of a project in the front matter where it has its own',
      { lines: ['SOFARPC'] },
      ['Seata'],
      ['SOFARPC project-line SOFARPC'],
    ],
    ['not of an ignored tag in another spelling', {}, ['sofa weekly'], []],
  ])('%s', (_, entry, tags, expected) => {
    expect(tagsOf(entry, tags)).toEqual(expected);
  });
});

describe('createCorpus() learns without tags.yaml', () => {
  const names = (sketches: readonly DigestSketch[]) =>
    makeCorpus(sketches).entries.map(({ tags }) => tags.map(({ name }) => name));
  const line = (name: string, repository: string) => `${name} https://github.com/o/${repository}`;

  test('projects, their repositories and names from project lines', () => {
    expect(
      names([
        {
          day: '2021-01-01',
          entries: [
            { lines: [line('SOFABoot', 'sofa-boot')] },
            { lines: [line('SOFABolt', 'sofa-bolt')] },
            { lines: [line('SOFABoto', 'sofa-boot')] },
            { question: 'sofabolt 怎么用' },
            { links: ['https://github.com/o/sofa-boot/issues/7'] },
            { lines: ['参考'] },
          ],
        },
      ]),
    ).toEqual([['SOFABoot'], ['SOFABolt'], ['SOFABoot'], ['SOFABolt'], ['SOFABoot'], []]);
  });

  test('the address of a project from its lines', () => {
    const corpus = makeCorpus([
      {
        day: '2021-01-01',
        entries: [
          { lines: [line('SOFABoot', 'sofa-boot')] },
          { lines: [line('MOSN', 'sofa-ark')] },
        ],
      },
    ]);
    expect(corpus.tags.map(({ name, links }) => [name, links])).toEqual([
      ['MOSN', []],
      ['SOFABoot', ['https://github.com/o/sofa-boot']],
    ]);
  });

  test('the words that only one project uses', () => {
    const mesh = {
      lines: ['MOSN https://github.com/mosn/mosn'],
      question: '热升级的时候连接会断吗',
    };
    const seata = { lines: ['Seata https://github.com/seata/seata'], question: '分支事务没有回滚' };
    const digests = [1, 2, 3, 4, 5, 6].map((n) => ({
      day: `2021-01-0${n}`,
      entries: [mesh, seata],
    }));
    const corpus = makeCorpus([
      ...digests,
      {
        day: '2021-02-01',
        entries: [{ question: '重启不叫热升级吧？' }, { question: '怎么样？' }],
      },
    ]);
    expect(corpus.entryById.get('2021-02-01-1')?.tags).toMatchObject([
      { name: 'MOSN', evidence: 'text' },
    ]);
    expect(corpus.entryById.get('2021-02-01-1')?.tags[0]?.found).toContain('热升级');
    expect(corpus.entryById.get('2021-02-01-2')?.tags).toEqual([]);
  });

  test('which tag of the front matter names the series, in all its spellings', () => {
    const tags = [
      'SOFA Weekly',
      'SOFA WEEKLY',
      'SOFA Weekly',
      'SOFA Weekly',
      'SOFA Weekly',
      'SOFA Weekly',
    ];
    const corpus = makeCorpus(
      tags.map((tag, index) => ({
        day: `2021-01-0${index + 1}`,
        tags: index === 0 ? [tag, '教程'] : [tag],
        entries: [{ question: '怎么用？' }],
      })),
    );
    expect(corpus.tags.map(({ name, entries }) => [name, entries])).toEqual([
      ['教程', ['2021-01-01-1']],
    ]);
  });
});

describe('createCorpus().tags', () => {
  test('are ordered by use, hold their entries newest first and leave out unused ones', () => {
    const corpus = makeCorpus(
      [
        { day: '2021-01-01', entries: [{ lines: ['SOFARPC'] }, { lines: ['Seata'] }] },
        { day: '2021-01-08', entries: [{ lines: ['Seata'] }] },
      ],
      { tags: TAGS },
    );
    expect(corpus.tags.map(({ name, slug, entries }) => [name, slug, entries])).toEqual([
      ['Seata', 'seata', ['2021-01-08-1', '2021-01-01-2']],
      ['SOFARPC', 'sofarpc', ['2021-01-01-1']],
    ]);
  });

  test('C++ and C# have addresses of their own', () => {
    const corpus = makeCorpus([
      { day: '2021-01-01', entries: [{ lines: ['C++ https://github.com/o/cpp'] }] },
      { day: '2021-01-08', entries: [{ lines: ['C# https://github.com/o/csharp'] }] },
    ]);
    const slugs = Object.fromEntries(corpus.tags.map(({ name, slug }) => [name, slug]));
    expect(slugs['C++']).toBe('c');
    expect(slugs['C#']).toMatch(/^c-[a-z0-9]+$/u);
  });
});
