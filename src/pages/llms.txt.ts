import type { APIRoute } from 'astro';
import { toLlms } from '../api/llms.ts';
import { getSite } from '../data.ts';

export const GET: APIRoute = async () => new Response(toLlms(await getSite()));
