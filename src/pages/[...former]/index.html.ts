import type { GetStaticPaths } from 'astro';
import { getSite } from '../../data.ts';
import { listRedirects, toRedirectPage, type Redirect } from '../../seo/redirects.ts';
import { textFile } from '../../text-file.ts';

export const getStaticPaths = (async () =>
  listRedirects(await getSite()).map((redirect) => ({
    params: { former: redirect.from },
    props: { redirect },
  }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ redirect: Redirect }>(
  (site, props) => toRedirectPage(site, props.redirect),
  () => 'text/html; charset=utf-8',
);
