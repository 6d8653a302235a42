import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, version, type Plugin } from 'vite';
import { toCmsConfig } from '../admin/config.ts';
import { getLabels } from '../admin/labels.ts';
import { toAdminPage, toAdminPolicy } from '../admin/page.ts';
import { keepFile } from '../build/kept-file.ts';
import type { Environment } from '../load/environment.ts';
import type { AdminSettings } from '../model/settings.ts';
import type { BareSite } from '../site/site.ts';

/**
 * Writes the page `/admin/`, in which digests are edited in the browser, into a finished site: the page, its settings
 * and the editor's own files, none of which is fetched from another host. How many files there are.
 */
export async function writeAdmin(
  site: BareSite,
  admin: AdminSettings,
  { contentDir, cacheDir }: Pick<Environment, 'contentDir' | 'cacheDir'>,
  dir: string,
): Promise<number> {
  const [digest] = site.corpus.digests;
  const last = digest && { digest, text: await readFile(join(contentDir, digest.source), 'utf8') };
  const bundle = await findBundle(cacheDir);
  const files = globSync('**/*.*', { cwd: bundle }).map((file) => file.replaceAll('\\', '/'));
  const to = join(dir, 'admin');
  await rm(to, { recursive: true, force: true });
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    keepFile(join(bundle, file), join(to, file));
  }
  const { title, language } = site.settings.site;
  const page = toAdminPage(
    [title, getLabels(site.settings.site).editor].filter(Boolean).join(' · '),
    language,
    SCRIPT,
    toAdminPolicy(admin),
  );
  await writeFile(join(to, 'index.html'), page);
  const config = JSON.stringify(toCmsConfig(site, admin, last), undefined, 2);
  await writeFile(join(to, 'config.json'), `${config}\n`);
  return files.length + 2;
}

const SCRIPT = 'start.js';

/** The folder with the editor's files: bundled once for each version of what they are made of. */
async function findBundle(cacheDir: string): Promise<string> {
  const folder = join(cacheDir, 'admin', readKey());
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    base: './',
    plugins: [trim()],
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: START,
        output: { entryFileNames: SCRIPT },
      },
    },
  });
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // Another build has made it meanwhile.
  });
  return folder;
}

const START = fileURLToPath(new URL('../admin/start.ts', import.meta.url));

function readKey(): string {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@sveltia/cms')));
  const hash = createHash('sha256').update(version);
  for (const file of [manifest, START, fileURLToPath(import.meta.url)])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Takes out what our settings never ask for, 12 of 19 MB, and the fonts of another host: its own stand beside it. */
function trim(): Plugin {
  return {
    name: 'wenda:trim-admin',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) ? EMPTY : undefined),
    load: (id) => (id === EMPTY ? 'export default []' : undefined),
    transform: (code) => {
      const own = code.replaceAll(OUTER_FONT, '');
      return own === code ? undefined : { code: own, map: null };
    },
  };
}

const EMPTY = '\0wenda:empty';

/** Colours for code in languages other than Markdown's own, maps, and SVG, which digests cannot show. */
const UNUSED = /^(?:@shikijs\/langs\/(?!(?:markdown|yaml)$)|leaflet\b|terra-draw|svgo\b)/u;

/** `@font-face { …; src: url(https://…) … }`; not one of a file of ours. */
const OUTER_FONT = /@font-face \{[^{}]*src:url\(https:[^{}]*\}/gu;
