import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toUrlList } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => new Response(toUrlList(await getSite()));
