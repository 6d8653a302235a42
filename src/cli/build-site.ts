import { relative } from 'node:path';
import { build } from 'astro';
import type { Environment } from '../load/environment.ts';
import { getShared } from '../load/shared.ts';
import { loadSite } from '../load/site.ts';
import { openStaging, toPlainError } from '../load/staging.ts';
import { createStages } from './stages.ts';

/**
 * Builds the site of `contentDir` and publishes it to `outDir`.
 *
 * @throws Error with one clear message; `outDir` is then what it was before.
 */
export async function buildSite(environment: Environment): Promise<void> {
  const { outDir } = environment;
  const stages = createStages();
  const staging = await openStaging(outDir);
  const stop = () => {
    void staging.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await stages.run('read', async () => {
      const site = await loadSite(environment);
      getShared().site = Promise.resolve(site);
      const { digests, entries } = site.corpus;
      return [site, `${digests.length} digests, ${entries.length} entries`];
    });
    await stages.run('pages', async () => {
      process.env.ASTRO_TELEMETRY_DISABLED = '1';
      await build({ outDir: staging.dir, logLevel: 'warn' });
      return [undefined, 'rendered'];
    });
    await stages.run('publish', async () => {
      await staging.publish();
      return [undefined, relative('', outDir) || outDir];
    });
  } catch (error) {
    throw toPlainError(error, outDir);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await staging.close();
  }
}
