import type { APIRoute } from 'astro';
import { toJson } from '../../api/json.ts';
import { toReadingsDocument } from '../../api/list-documents.ts';
import { getSite } from '../../data.ts';

export const GET: APIRoute = async () => new Response(toJson(toReadingsDocument(await getSite())));
