import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toSitemapIndex } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => new Response(toSitemapIndex(await getSite()));
