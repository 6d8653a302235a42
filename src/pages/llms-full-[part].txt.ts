import type { APIRoute, GetStaticPaths } from 'astro';
import { listLlmsParts, toLlmsPart } from '../api/llms.ts';
import { getSite } from '../data.ts';
import type { Digest } from '../model/digest.ts';

export const getStaticPaths = (async () =>
  listLlmsParts(await getSite()).map((digests, at) => ({
    params: { part: String(at + 1) },
    props: { digests },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ digests: readonly Digest[] }> = async ({ props }) =>
  new Response(toLlmsPart(await getSite(), props.digests));
