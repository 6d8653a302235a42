import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toManifest } from '../seo/manifest.ts';

export const GET: APIRoute = async () => new Response(toManifest(await getSite()));
