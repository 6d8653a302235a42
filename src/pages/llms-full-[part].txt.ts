import type { GetStaticPaths } from 'astro';
import { listLlmsParts, toLlmsPart } from '../api/llms.ts';
import { getSite } from '../data.ts';
import type { Digest } from '../model/digest.ts';
import { textFile } from '../text-file.ts';

export const getStaticPaths = (async () =>
  listLlmsParts(await getSite()).map((digests, at) => ({
    params: { part: String(at + 1) },
    props: { digests },
  }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ digests: readonly Digest[] }>((site, props) =>
  toLlmsPart(site, props.digests),
);
