import { expect, test } from 'vitest';
import { runPool } from '../../src/load/pool.ts';

const THINGS = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'a4'];

test('runPool() does everything once, within both limits', async () => {
  const done: string[] = [];
  const running: string[] = [];
  const most = { total: 0, a: 0 };
  const perKey = { most: 2, key: (one: string) => one[0] ?? '' };
  await runPool(THINGS, { total: 3, perKey }, async (one) => {
    running.push(one);
    most.total = Math.max(most.total, running.length);
    most.a = Math.max(most.a, running.filter((other) => other.startsWith('a')).length);
    await new Promise((resolve) => setImmediate(resolve));
    running.splice(running.indexOf(one), 1);
    done.push(one);
  });
  expect(done.sort()).toEqual([...THINGS].sort());
  expect(most).toEqual({ total: 3, a: 2 });
});

test('runPool() begins nothing more after an error', async () => {
  const begun: string[] = [];
  const pool = runPool(THINGS, { total: 1 }, (one) => {
    begun.push(one);
    return one === 'a2' ? Promise.reject(new Error('no')) : Promise.resolve();
  });
  await expect(pool).rejects.toThrow('no');
  expect(begun).toEqual(['a1', 'a2']);
});

test('runPool() fails with the last thing too, where others end at the same moment', async () => {
  const pool = runPool(THINGS, { total: THINGS.length }, (one) =>
    one === 'a4' ? Promise.reject(new Error('no')) : Promise.resolve(),
  );
  await expect(pool).rejects.toThrow('no');
});
