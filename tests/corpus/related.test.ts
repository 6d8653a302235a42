import { describe, expect, test } from 'vitest';
import type { RelatedEntry } from '../../src/model/related.ts';
import { makeCorpus, type EntrySketch } from './archive.ts';

const TAGS = [
  { name: 'MOSN' },
  { name: 'Seata' },
  { name: '平滑升级', kind: 'topic', aliases: ['热升级', '长连接迁移'] },
  { name: '全局锁', kind: 'topic', aliases: ['行锁', 'GlobalLock'] },
];

/** Entries that have nothing to do with the others, so that words have something to be rare against. */
const FILLING = [
  '快照怎么保存',
  '采样率如何配置',
  '序列化用什么协议',
  '端口冲突怎么处理',
  '镜像从哪里下载',
].map((question, index) => ({
  day: `2020-01-0${index + 1}`,
  entries: [{ question, answer: `参考第${index}章` }],
}));

/** What is related to the first of the given entries, each in a digest of its own, the first in the newest. */
function relate(...entries: readonly EntrySketch[]): readonly RelatedEntry[] {
  const digests = entries.map((entry, index) => ({
    day: `2021-01-${30 - index}`,
    entries: [entry],
  }));
  return makeCorpus([...digests, ...FILLING], { tags: TAGS }).related.get('2021-01-30-1') ?? [];
}

const LONG = 'MOSN 热升级的时候，长连接迁移失败，监听的端口没有传给新的进程，应该看哪里的日志';

describe('createCorpus().related', () => {
  test('knows a reprint, whatever stands around it', () => {
    const [first] = relate(
      { question: `请问，${LONG}？`, answer: '看新进程的日志。' },
      { question: `${LONG}。`, answer: '看新进程的日志。' },
    );
    expect(first).toMatchObject({
      id: '2021-01-29-1',
      reason: 'same',
      reprint: true,
      answerChanged: false,
    });
  });

  test('says when the answer of a reprint has changed', () => {
    const [first] = relate(
      { question: LONG, answer: '新版本已经修复，升级就可以。' },
      { question: LONG, answer: '看旧进程输出了什么。' },
    );
    expect(first).toMatchObject({ reason: 'same', reprint: true, answerChanged: true });
  });

  test('finds the same question in other words', () => {
    const [first] = relate(
      { question: 'MOSN 热升级失败，监听端口没有传给新进程', answer: '确认配置了域套接字' },
      { question: 'MOSN 做热升级，新进程拿不到监听端口怎么办', answer: '域套接字要配置' },
      { question: 'MOSN 支持 WebAssembly 吗', answer: '支持' },
    );
    expect(first).toMatchObject({ id: '2021-01-29-1', reason: 'same', reprint: false });
  });

  test('says that the answer changed when one denies what the other grants', () => {
    const [first] = relate(
      { question: 'MOSN 热升级支持 Windows 系统吗', answer: '已经支持 Windows 系统了' },
      { question: 'MOSN 热升级能支持 Windows 系统吗', answer: '目前还不支持 Windows 系统' },
    );
    expect(first).toMatchObject({ reason: 'same', answerChanged: true });
  });

  test('leads from one synonym to another and says what is shared', () => {
    const [first] = relate(
      { question: 'MOSN 热升级是怎么做的' },
      { question: '存量的长连接迁移之后由谁读，MOSN 有文章吗' },
      { question: 'Seata 的行锁是什么' },
    );
    expect(first).toMatchObject({
      id: '2021-01-29-1',
      reason: 'related',
      shared: ['平滑升级', 'MOSN'],
    });
  });

  test('never takes entries of one digest, nor of two projects, for the same question', () => {
    const again = { question: 'Seata 的全局锁冲突怎么解决', answer: '重试' };
    const corpus = makeCorpus(
      [
        { day: '2021-01-01', entries: [again, again] },
        {
          day: '2021-01-08',
          entries: [{ question: 'MOSN 的全局锁冲突可以怎么解决', answer: '不会冲突' }],
        },
        ...FILLING,
      ],
      { tags: TAGS },
    );
    expect(corpus.related.get('2021-01-01-1')).toMatchObject([
      { id: '2021-01-01-2', reason: 'related' },
      { id: '2021-01-08-1', reason: 'related' },
    ]);
  });

  test('takes asking the same to go both ways', () => {
    const { related } = makeCorpus(
      Array.from({ length: 30 }, (_, index) => ({
        day: `2021-01-${String(index + 1).padStart(2, '0')}`,
        entries: [{ question: `${LONG}${'升级'.repeat(index % 3)}`, answer: `第${index}次` }],
      })),
      { tags: TAGS },
    );
    for (const [id, list] of related) {
      expect(list.filter(({ reason }) => reason === 'same').length, id).toBeGreaterThan(0);
    }
  });

  test('shows nothing where nothing is shared', () => {
    const corpus = makeCorpus([
      { day: '2021-01-01', entries: [{ question: '快照怎么保存' }] },
      { day: '2021-01-08', entries: [{ question: '采样率如何配置' }] },
    ]);
    expect(corpus.related.size).toBe(0);
  });
});
