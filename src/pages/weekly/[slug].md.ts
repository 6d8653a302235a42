import type { GetStaticPaths } from 'astro';
import { toDigestMarkdown } from '../../api/digest-markdown.ts';
import { getSite } from '../../data.ts';
import type { Digest } from '../../model/digest.ts';
import { textFile } from '../../text-file.ts';

export const getStaticPaths = (async () =>
  (await getSite()).corpus.digests.map((digest) => ({
    params: { slug: digest.slug },
    props: { digest },
  }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ digest: Digest }>((site, props) =>
  toDigestMarkdown(site, props.digest),
);
