import type { APIRoute } from 'astro';
import { toLlmsFull } from '../api/llms.ts';
import { getSite } from '../data.ts';

export const GET: APIRoute = async () => new Response(toLlmsFull(await getSite()));
