import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toOpenSearch } from '../seo/open-search.ts';

export const GET: APIRoute = async () => new Response(toOpenSearch(await getSite()));
