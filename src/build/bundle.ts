import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type AstroIntegration } from 'astro';
import { ASSETS, BUNDLE } from './renderer.ts';
import { rendererAdapter } from './renderer-adapter.ts';

/** What is to be bundled, and where to. */
export interface BundleRequest {
  /** Absolute path of the bundle's folder. */
  readonly dir: string;
  /** Modules whose default exports are integrations that `astro.config.mjs` does not name. */
  readonly integrations: readonly string[];
}

/** Has Astro make the bundle. Other builds may be using or making bundles of the same folder at this moment. */
export async function makeBundle({ dir, integrations }: BundleRequest): Promise<void> {
  const work = `${dir}-${process.pid}`;
  await mkdir(join(work, ASSETS), { recursive: true });
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = 'production';
  // Vite takes these for its own; a test runner may have set them.
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) Reflect.deleteProperty(process.env, name);
  try {
    await build({
      integrations: await Promise.all(integrations.map(loadIntegration)),
      outDir: join(work, ASSETS),
      logLevel: 'warn',
      adapter: rendererAdapter(() => rename(join(work, ASSETS, '.prerender'), join(work, BUNDLE))),
    });
    if (!existsSync(dir)) await rename(work, dir);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await removeOld(dirname(dir));
}

async function loadIntegration(module: string): Promise<AstroIntegration> {
  const { default: integration } = (await import(module)) as { default: AstroIntegration }; // As asked for.
  return integration;
}

/** Keeps the bundles that were made last: builds with other settings may be using them. */
async function removeOld(bundles: string): Promise<void> {
  const paths = (await readdir(bundles)).map((name) => join(bundles, name));
  // What another build makes at this moment may be gone again.
  const made = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? [] : [{ path, time: found.mtimeMs }];
  });
  const old = made.sort((a, b) => b.time - a.time).slice(BUNDLES_KEPT);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}

const BUNDLES_KEPT = 16;
