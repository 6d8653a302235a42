import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { OfflineSite } from '../offline/offline-site.ts';
import { toPack } from '../search/pack.ts';
import { WHOLE_FILES } from '../search/whole.ts';
import type { Routes } from '../site/routes.ts';

/**
 * Writes what makes a finished site readable without a network: `sw.js`, the script of the pages that starts it, and
 * the search index as one file. Without this, `sw.js` is the file in `public/` that ends an earlier one.
 *
 * The worker's text names what it keeps by its hash, so browsers take up a new one exactly when something has changed.
 */
export async function writeOffline(dir: string, routes: Routes): Promise<void> {
  const pack = await writePack(dir);
  await write(dir, SCRIPT, await bundle(new URL('../offline/register.ts', import.meta.url), {}));
  const precached = [
    [routes.offline(), 'offline/index.html'],
    [routes.search(), 'search/index.html'],
  ] as const;
  const site: OfflineSite = {
    offlinePage: routes.offline(),
    searchPage: routes.search(),
    hashedFolder: routes.file('_astro/'),
    hashedFiles: globSync('_astro/*.{css,js}', { cwd: dir })
      .map((path) => routes.file(path.replaceAll('\\', '/')))
      .sort(),
    searchFolder: routes.pagefind(),
    pack: { url: routes.offlinePack(), hash: pack },
    precached: await Promise.all(
      precached.map(async ([url, path]) => ({ url, revision: await hashFile(join(dir, path)) })),
    ),
  };
  const worker = await bundle(new URL('../offline/worker.ts', import.meta.url), {
    SITE: JSON.stringify(site),
  });
  await write(dir, 'sw.js', worker);
}

const SCRIPT = 'offline.js';
const PACK = 'offline.pack';

/** What a group has twice, for readers without the pack. */
const FOR_SPEED: ReadonlySet<string> = new Set(Object.values(WHOLE_FILES));

/** Joins the files of the search index; resolves to their hash. */
async function writePack(dir: string): Promise<string> {
  const folder = join(dir, 'pagefind');
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !FOR_SPEED.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const files = [];
  for (const path of paths) files.push([path, await readFile(join(folder, path))] as const);
  const pack = toPack(files);
  await write(dir, PACK, pack);
  return createHash('sha256').update(pack).digest('hex');
}

/** A script with all that it imports, as one text for browsers. */
async function bundle(entry: URL, define: Readonly<Record<string, string>>): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(entry),
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  });
  const [output] = [result].flat();
  const [chunk] = output !== undefined && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry.href} did not become a script`);
  return chunk.code;
}

/** Files here may be second names of the last build's, whose bytes must stay. */
async function write(dir: string, name: string, content: string | Uint8Array): Promise<void> {
  await rm(join(dir, name), { force: true });
  await writeFile(join(dir, name), content);
}

async function hashFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
    .slice(0, 16);
}
