import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';
import { toRedirectsFile } from '../seo/redirects.ts';

/** `/_redirects`: the underscore is a parameter because Astro leaves out pages whose file starts with one. */
export const getStaticPaths = (() => [{ params: { start: '_' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => new Response(toRedirectsFile(await getSite()));
