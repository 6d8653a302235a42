import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** A page of its own each time: what is known of the line stays with the page. */
async function openPage() {
  vi.resetModules();
  return import('../../src/search/browser/ahead-fetch.ts');
}

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

/** A host that sends so many bytes in all, some at a time; what it sends ends with the request. */
function createHost(size: number, perSecond: number, headers: Record<string, string> = {}) {
  const ended: unknown[] = [];
  const host: typeof fetch = (_, init) => {
    const signal = init?.signal;
    let left = size;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await wait(50);
        if (signal?.aborted) {
          ended.push(signal.reason);
          controller.error(signal.reason);
          return;
        }
        const chunk = new Uint8Array(Math.min(left, perSecond / 20)).fill(7);
        left -= chunk.length;
        controller.enqueue(chunk);
        if (left === 0) controller.close();
      },
    });
    return Promise.resolve(new Response(body, { headers }));
  };
  return { host, ended };
}

test('a file that arrives soon is given whole', async () => {
  const { fetchAhead, isLineSlow } = await openPage();
  const { host } = createHost(1000, 8000, { 'content-length': '1000' });
  expect(await fetchAhead('/a', host)).toEqual(new Uint8Array(1000).fill(7));
  expect(isLineSlow()).toBe(false);
});

test('one that would take longer than five seconds is given up after one', async () => {
  const { fetchAhead, isLineSlow } = await openPage();
  const { host, ended } = createHost(8000, 1000, { 'content-length': '8000' });
  const start = performance.now();
  await expect(fetchAhead('/a', host)).rejects.toThrow();
  expect(performance.now() - start).toBeLessThan(4000);
  expect(isLineSlow()).toBe(true);
  expect(ended).toHaveLength(1);
});

test('what was packed for the way is not measured by its length', async () => {
  const { fetchAhead } = await openPage();
  const headers = { 'content-length': '90000000', 'content-encoding': 'gzip' };
  expect(await fetchAhead('/a', createHost(1300, 1000, headers).host)).toHaveLength(1300);
});

test('who leaves the page ends the request, which says nothing of the line', async () => {
  const { fetchAhead, isLineSlow } = await openPage();
  const { host, ended } = createHost(8000, 8000);
  const loading = fetchAhead('/a', host);
  await wait(120);
  page.dispatchEvent(new Event('pagehide'));
  await expect(loading).rejects.toThrow();
  expect(isLineSlow()).toBe(false);
  expect(ended).toHaveLength(1);
});

test('a file that is missing is an error', async () => {
  const { fetchAhead } = await openPage();
  const host = () => Promise.resolve(new Response('Not found', { status: 404 }));
  await expect(fetchAhead('/a', host)).rejects.toThrow('404 for /a');
});
