import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';

// The code of all pages, bundled by Astro; `renderer.ts` imports the result. Only Astro's documented interface for
// adapters is used here. Nobody waits for the beginning of a page: a stream of its pieces would only cost time.
const app = createApp({ streaming: false });
if (app.manifest.pageMap !== undefined) keepModules(app.manifest.pageMap);

/** A page that the site has now. */
export interface ListedPage {
  readonly pathname: string;
  readonly route: RouteData;
  /** What `getStaticPaths` gave it. */
  readonly props: unknown;
}

/** Every page that the site has now. */
export async function listPages(): Promise<readonly ListedPage[]> {
  givenPaths.clear();
  const routeCache = new CollectingRouteCache();
  // Astro asks for its own class here; `getAll` needs only what the documentation names: `get` and `set`.
  const options = { manifest: app.manifest, routeCache: routeCache as unknown as RouteCache };
  const paths = await new StaticPaths(options).getAll();
  return paths.map(({ pathname, route }) => ({
    pathname,
    route,
    props: routeCache.get(route)?.staticPaths.keyed.get(pathname)?.props,
  }));
}

/** A page as Astro answers a request for it. */
export function renderPage(request: Request, routeData: RouteData): Promise<Response> {
  return app.render(request, { routeData });
}

/**
 * Another file, made by its own code from the props of its page: what Astro does for a request (cookies, sessions,
 * locales) takes longer than most files, and a file of a static site can use none of it.
 */
export async function renderFile(
  { component }: RouteData,
  props: unknown,
): Promise<string | Response> {
  const load = app.manifest.pageMap?.get(component);
  const file = (await (await load?.())?.page()) as Partial<FileModule> | undefined; // A route of type `endpoint`.
  if (file?.write !== undefined) return file.write(props);
  if (file?.GET === undefined) throw new Error('it has no function GET');
  return file.GET({ props });
}

/** What the modules of files export, as far as a static site needs it. */
interface FileModule {
  readonly GET: (context: { readonly props: unknown }) => Response | Promise<Response>;
  /** See `text-file.ts`. */
  readonly write: (props: unknown) => Promise<string>;
}

/** What `getStaticPaths` of each component gave when the pages were listed. */
const givenPaths = new Map<string, unknown>();

/**
 * Has each page's module imported once: to import it again for each page takes longer than to make most files. And has
 * its `getStaticPaths` called once: Astro asks again when it renders the first page of a route, which would then seem to
 * be made from all that the others are made from.
 */
function keepModules(pages: PageMap): void {
  for (const [component, load] of pages) {
    let loaded: ReturnType<typeof load> | undefined;
    const loadOnce = async () => {
      const module = await load();
      const page = keepPaths(component, await module.page());
      return { ...module, page: () => Promise.resolve(page) };
    };
    pages.set(component, () => (loaded ??= loadOnce()));
  }
}

type PageModule = Awaited<ReturnType<BuiltModule['page']>>;
type BuiltModule = Awaited<ReturnType<NonNullable<ReturnType<PageMap['get']>>>>;
type PageMap = NonNullable<typeof app.manifest.pageMap>;

function keepPaths(component: string, page: PageModule): PageModule {
  const { getStaticPaths } = page;
  if (getStaticPaths === undefined) return page;
  return {
    ...page,
    getStaticPaths: (options) => {
      if (!givenPaths.has(component)) givenPaths.set(component, getStaticPaths(options));
      return givenPaths.get(component) as ReturnType<typeof getStaticPaths>; // What it gave.
    },
  };
}

type RouteCache = NonNullable<ConstructorParameters<typeof StaticPaths>[0]['routeCache']>;
type CachedRoute = NonNullable<ReturnType<RouteCache['get']>>;

/** Remembers what each route's `getStaticPaths` returned, since `getAll` passes on the addresses alone. */
class CollectingRouteCache {
  readonly #routes = new Map<string, CachedRoute>();

  set(route: RouteData, entry: CachedRoute): void {
    this.#routes.set(route.component, entry);
  }

  get(route: RouteData): CachedRoute | undefined {
    return this.#routes.get(route.component);
  }
}
