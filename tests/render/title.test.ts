import { expect, test } from 'vitest';
import { toTitle } from '../../src/render/title.ts';
import { makeDigest } from '../corpus/archive.ts';

function titleOf(question: string, answer = '可以。'): string {
  const [entry] = makeDigest({
    day: '2021-09-10',
    entries: [{ askers: ['小李'], question, answer }],
  }).entries;
  if (!entry) throw new Error('the digest has an entry');
  return toTitle(entry);
}

test.each([
  [
    'a short question whole',
    '镜像地址有吗？可以对接 dapr 吗？',
    '镜像地址有吗？可以对接 dapr 吗？',
  ],
  [
    'no mark and number of a list',
    'Q: 22. AT 模式与 XA 模式能混用吗？',
    'AT 模式与 XA 模式能混用吗？',
  ],
  ['a mark without a number', 'Q：支持国密吗？', '支持国密吗？'],
  ['a word that only begins like a mark', 'QPS: 22 万时会丢吗？', 'QPS: 22 万时会丢吗？'],
  ['its line breaks as spaces', '启动\n失败', '启动 失败'],
])('toTitle() gives %s', (_, question, title) => {
  expect(titleOf(question)).toBe(title);
});

test('toTitle() cuts a long question after a sentence, within 64 characters', () => {
  const first = '服务端升级到新版本以后，旧的客户端连接会不会断开呢？';
  expect(titleOf(first + '我们线上有几百个实例，没有办法同时升级，'.repeat(4))).toBe(first);
});

test('toTitle() gives English more room, and ends it after a sentence too', () => {
  const first = 'Our security team wants a strict policy for scripts.';
  expect(
    titleOf(`${first} How do we get one without a server of our own, and can we see it first?`),
  ).toBe(first);
  const whole =
    'Is there a way to keep the addresses of questions when a digest is moved to another folder?';
  expect(titleOf(whole)).toBe(whole);
});

test('toTitle() marks a cut within a sentence by an ellipsis', () => {
  const title = titleOf('很长的一句话没有标点'.repeat(20));
  expect(title.endsWith('…')).toBe(true);
  expect(Array.from(title).length).toBeLessThanOrEqual(65);
});

test('toTitle() falls back to the answer, then to who asks', () => {
  expect(titleOf('', '升级即可。')).toBe('升级即可。');
  expect(titleOf('', '！')).toBe('小李');
});
