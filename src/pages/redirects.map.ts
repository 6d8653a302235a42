import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toNginxMap } from '../seo/redirects.ts';

export const GET: APIRoute = async () => new Response(toNginxMap(await getSite()));
