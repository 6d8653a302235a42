import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../../data.ts';
import { listRedirects, toRedirectPage, type Redirect } from '../../seo/redirects.ts';

export const getStaticPaths = (async () =>
  listRedirects(await getSite()).map((redirect) => ({
    params: { former: redirect.from },
    props: { redirect },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ redirect: Redirect }> = async ({ props }) =>
  new Response(toRedirectPage(await getSite(), props.redirect), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
