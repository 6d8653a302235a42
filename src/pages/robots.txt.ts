import type { APIRoute } from 'astro';
import { getSite } from '../data.ts';
import { toRobots } from '../seo/robots.ts';

export const GET: APIRoute = async () => new Response(toRobots(await getSite()));
