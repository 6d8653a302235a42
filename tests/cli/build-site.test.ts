import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { dismissThreads } from '../../src/build/thread.ts';
import { buildSite } from '../../src/cli/build-site.ts';
import { readEnvironment } from '../../src/load/environment.ts';

vi.mock('../../src/build/thread.ts', { spy: true });

test('a build that cannot end its threads leaves nothing behind, and can be interrupted until then', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'wenda-build-site-'));
  const countHandlers = () => process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
  const before = countHandlers();
  let meanwhile = 0;
  vi.mocked(dismissThreads).mockImplementation(() => {
    meanwhile = countHandlers();
    return Promise.reject(new Error('the threads go on'));
  });
  try {
    await writeFile(join(dir, 'site.yaml'), 'title: [');
    const environment = readEnvironment({
      CONTENT_DIR: dir,
      OUT_DIR: join(dir, 'out', 'dist'),
      CACHE_DIR: join(dir, 'cache'),
    });
    const opening = Promise.reject(new Error('no code'));
    opening.catch(() => undefined); // The build sees it later.
    await expect(buildSite(environment, opening)).rejects.toThrow('the threads go on');
    expect(await readdir(join(dir, 'out'))).toEqual([]);
    expect([meanwhile, countHandlers()]).toEqual([before + 2, before]);
  } finally {
    await rm(dir, { recursive: true });
  }
});
