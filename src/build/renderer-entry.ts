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

export function render(request: Request, routeData: RouteData): Promise<Response> {
  return app.render(request, { routeData });
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
