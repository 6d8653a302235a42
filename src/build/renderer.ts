import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RouteData } from 'astro';
import type { Environment } from '../load/environment.ts';
import type { BundleRequest } from './bundle.ts';
import { hashCode, ROOT } from './code-hash.ts';
import type { ListedPage } from './renderer-entry.ts';
import { endOf } from './thread.ts';

/** The code of all pages, ready to run. */
export interface Renderer {
  /** Changes with the code, the packages and the settings that are compiled into it. */
  readonly key: string;
  /** Absolute path of the folder with styles, scripts and the files of `public/`. */
  readonly assets: string;
  /** From which another thread loads the same. */
  readonly place: RendererPlace;
  /** Every page and file that the site has now, each once. */
  list(): Promise<readonly Page[]>;
  /** A page or another file: its text, or that in UTF-8 (or other bytes) where Astro has made it so already. */
  render(page: Page): Promise<string | Uint8Array>;
}

/** Where a bundle of the pages' code stands. */
export interface RendererPlace {
  readonly key: string;
  readonly dir: string;
  /** Address of the site's home page. */
  readonly root: string;
}

/** A page or another file that the renderer makes. */
export interface Page {
  /** Where it stands in the site: `weekly/sofa-weekly-20210910/index.html`. */
  readonly file: string;
  readonly request: string;
  readonly route: RouteData;
  /** What `getStaticPaths` gave it. */
  readonly props: unknown;
}

/**
 * Takes the bundle of the pages' code from the cache, or has Astro make it where the code has changed.
 *
 * Astro's part does not depend on the content: what took two seconds of every build is done once per change of code.
 *
 * @param integrations modules of integrations that are added to those of `astro.config.mjs`
 */
export async function openRenderer(
  environment: Environment,
  integrations: readonly string[] = [],
): Promise<Renderer & { /** Whether it was made by this build. */ readonly isNew: boolean }> {
  const { base, siteUrl, port } = environment;
  const key = hashCode(JSON.stringify([base, siteUrl, port, integrations]));
  const dir = join(BUNDLES, key);
  const isNew = !existsSync(dir);
  if (isNew) {
    const workerData = { dir, integrations } satisfies BundleRequest;
    await endOf(new Worker(new URL('bundle-thread.ts', import.meta.url), { workerData }));
  }
  const root = (siteUrl ?? `http://localhost:${port}`) + base;
  return { ...(await loadRenderer({ key, dir, root })), isNew };
}

/** Imports a bundle that stands in the cache. */
export async function loadRenderer(place: RendererPlace): Promise<Renderer> {
  const { key, dir, root } = place;
  const name = (await readdir(join(dir, BUNDLE))).find((file) =>
    file.startsWith('prerender-entry.'),
  );
  if (name === undefined) throw new Error(`${dir} holds no renderer; remove it and build again`);
  const entry = (await import(
    pathToFileURL(join(dir, BUNDLE, name)).href
  )) as typeof import('./renderer-entry.ts'); // It is that file's bundle.
  return {
    key,
    assets: join(dir, ASSETS),
    place,
    list: async () => toPages(await entry.listPages(), root),
    async render({ file, request, route, props }) {
      if (route.type === 'endpoint') {
        try {
          const made = await entry.renderFile(route, props);
          return typeof made === 'string' ? made : await made.bytes();
        } catch (cause) {
          const reason = cause instanceof Error ? cause.message : String(cause);
          throw new Error(`${route.component} cannot make ${file}: ${reason}`, { cause });
        }
      }
      const response = await entry.renderPage(new Request(request), route);
      // 404.html says of itself that it was not found.
      if (response.status !== 200 && route.route !== '/404') {
        throw new Error(`${route.component} answered ${response.status} for ${file}`);
      }
      return response.bytes();
    },
  };
}

/** `weekly/x/index.html`; not `weekly/x.md`. */
export function isHtml(file: string): boolean {
  return file.endsWith('.html');
}

/** Inside the project: the bundles name packages, which Node.js looks for in the folders above them. */
const BUNDLES = join(ROOT, '.wenda', 'cache', 'renderer');
/** Folders of a bundle: the code of the pages, and what is served beside them. */
export const BUNDLE = 'bundle';
export const ASSETS = 'assets';

/** @throws Error where two pages would be one file, also on a disk that does not tell `A` from `a`. */
function toPages(paths: readonly ListedPage[], root: string): readonly Page[] {
  const taken = new Map<string, string>();
  return paths.map(({ pathname, route, props }) => {
    const file = toFile(pathname, route);
    const folded = file.normalize('NFC').toLowerCase();
    const other = taken.get(folded);
    if (other !== undefined) {
      throw new Error(
        `${route.component} and ${other} both make ${file}; give one of them another slug`,
      );
    }
    taken.set(folded, route.component);
    return { file, request: toRequest(pathname, route, root), route, props };
  });
}

/** `/weekly/x` → `weekly/x/index.html`, `/404` → `404.html`, `/weekly/x.md` → `weekly/x.md` */
function toFile(pathname: string, route: RouteData): string {
  const path = pathname.replace(/^\/+|\/+$/gu, '');
  if (route.type === 'endpoint') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}

function toRequest(pathname: string, route: RouteData, root: string): string {
  const path = pathname.replace(/^\/+|\/+$/gu, '');
  const isFile = route.type === 'endpoint' && extname(path) !== '';
  return root + path + (isFile || path === '' ? '' : '/');
}
