import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { mendSlips } from '../../src/search/slip.ts';

const WORDS = ['seata', 'sofarpc', 'nacos', '胡希国', '空回滚', 'seat'];

/** What is offered where documents hold the pieces `held` and no other. */
const mend = (text: string, ...held: string[]) => {
  const query = parseQuery(text);
  const missing = query.pieces.filter((piece) => !held.includes(piece.text));
  return mendSlips(query, missing, WORDS);
};

test.each([
  ['seeta', ['seata']],
  ['NACSO', ['nacos']],
  ['@胡锡国', ['@胡希国']],
  ['空会滚怎么办', []],
])('mendSlips() makes of %s %j', (text, meant) => {
  expect(mend(text)).toEqual(meant);
});

test('mendSlips() keeps the rest of the query', () => {
  expect(mend('seeta 回滚', '回滚')).toEqual(['seata 回滚']);
  expect(mend('怎么用 nacso 和 seeta？')).toEqual(['怎么用 nacos 和 seata？']);
});

test('mendSlips() offers several words for one, the nearest first', () => {
  expect(mend('seato')).toEqual(['seata', 'seat']);
});

test('mendSlips() leaves alone what documents hold, and Han characters that are too few to tell', () => {
  expect(mend('seata', 'seata')).toEqual([]);
  expect(mend('空会')).toEqual([]);
});
