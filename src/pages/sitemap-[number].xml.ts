import type { GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';
import { listSitemaps, toSitemap, type SitemapPage } from '../seo/sitemap.ts';
import { textFile } from '../text-file.ts';

export const getStaticPaths = (async () =>
  listSitemaps(await getSite()).map((pages, at) => ({
    params: { number: String(at + 1) },
    props: { pages },
  }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ pages: readonly SitemapPage[] }>((_, props) =>
  toSitemap(props.pages),
);
