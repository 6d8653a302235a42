import type { GetStaticPaths } from 'astro';
import { toDigestDocument } from '../../../api/digest-document.ts';
import { toJson } from '../../../api/json.ts';
import { getSite } from '../../../data.ts';
import type { Digest } from '../../../model/digest.ts';
import { textFile } from '../../../text-file.ts';

export const getStaticPaths = (async () =>
  (await getSite()).corpus.digests.map((digest) => ({
    params: { slug: digest.slug },
    props: { digest },
  }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ digest: Digest }>((site, props) =>
  toJson(toDigestDocument(site, props.digest)),
);
