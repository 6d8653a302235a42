import { describe, expect, test } from 'vitest';
import { likeness, toSketch } from '../../src/corpus/sketch.ts';

const QUESTION =
  '这个 start 函数在父进程执行完 WaitConnectionsDone()之后在哪调用的，新的子进程在迁移长连接的时候监听 conn.sock 等着老进程调 startRWloop 去连接和发送 connfd';

describe('likeness()', () => {
  test.each([
    ['the same text', QUESTION, QUESTION, 1, 1],
    ['other marks and spaces', QUESTION, QUESTION.replaceAll('，', ' , '), 1, 1],
    ['a word changed', QUESTION, QUESTION.replace('父进程', '主进程'), 0.75, 0.99],
    ['half of the text', QUESTION, QUESTION.slice(0, QUESTION.length / 2), 0.25, 0.75],
    ['another text', QUESTION, '镜像地址有吗？可以对接 dapr 吗？', 0, 0.15],
    ['texts without letters', '？？', '！！', 0, 0],
  ])('of %s', (_, a, b, from, to) => {
    const like = likeness(toSketch(a), toSketch(b));
    expect(like).toBeGreaterThanOrEqual(from);
    expect(like).toBeLessThanOrEqual(to);
  });
});

test('toSketch() always gives 32 characters that need no escape in JSON', () => {
  for (const text of ['', 'a', '胡', QUESTION]) expect(toSketch(text)).toMatch(/^[\w.-]{32}$/u);
});
