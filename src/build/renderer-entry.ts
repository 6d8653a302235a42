import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';

// The code of all pages, bundled by Astro; `renderer.ts` imports the result. Only Astro's documented interface for
// adapters is used here.
const app = createApp();

/** A page that the site has now. */
export interface ListedPage {
  readonly pathname: string;
  readonly route: RouteData;
  /** What `getStaticPaths` gave it. */
  readonly props: unknown;
}

/** Every page that the site has now. */
export async function listPages(): Promise<readonly ListedPage[]> {
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
export async function renderFile(routeData: RouteData, props: unknown): Promise<Response> {
  const load = app.manifest.pageMap?.get(routeData.component);
  const endpoint = (await (await load?.())?.page()) as Partial<Endpoint> | undefined; // A route of type `endpoint`.
  if (endpoint?.GET === undefined) throw new Error('it has no function GET');
  return endpoint.GET({ props });
}

/** What the modules of files export, as far as a static site needs it. */
interface Endpoint {
  readonly GET: (context: { readonly props: unknown }) => Response | Promise<Response>;
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
