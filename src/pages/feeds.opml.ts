import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toOpml } from '../feeds/opml.ts';

export const GET: APIRoute = async () =>
  new Response(toOpml(await getSite()), { headers: { 'Content-Type': 'text/x-opml' } });
