import type { APIRoute, GetStaticPaths } from 'astro';
import { toDigestMarkdown } from '../../api/digest-markdown.ts';
import { getSite } from '../../data.ts';
import type { Digest } from '../../model/digest.ts';

export const getStaticPaths = (async () =>
  (await getSite()).corpus.digests.map((digest) => ({
    params: { slug: digest.slug },
    props: { digest },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ digest: Digest }> = async ({ props }) =>
  new Response(toDigestMarkdown(await getSite(), props.digest));
