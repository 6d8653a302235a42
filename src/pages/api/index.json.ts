import type { APIRoute } from 'astro';
import { toIndexDocument } from '../../api/index-document.ts';
import { toJson } from '../../api/json.ts';
import { getSite } from '../../data.ts';

export const GET: APIRoute = async () => new Response(toJson(toIndexDocument(await getSite())));
