import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';
import { listSitemaps, toSitemap, type SitemapPage } from '../seo/sitemap.ts';

export const getStaticPaths = (async () =>
  listSitemaps(await getSite()).map((pages, at) => ({
    params: { number: String(at + 1) },
    props: { pages },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ pages: readonly SitemapPage[] }> = ({ props }) =>
  new Response(toSitemap(props.pages));
