import type { APIRoute, GetStaticPaths } from 'astro';
import { toDigestDocument } from '../../../api/digest-document.ts';
import { toJson } from '../../../api/json.ts';
import { getSite } from '../../../data.ts';
import type { Digest } from '../../../model/digest.ts';

export const getStaticPaths = (async () =>
  (await getSite()).corpus.digests.map((digest) => ({
    params: { slug: digest.slug },
    props: { digest },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ digest: Digest }> = async ({ props }) =>
  new Response(toJson(toDigestDocument(await getSite(), props.digest)));
