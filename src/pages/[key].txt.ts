import type { GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';
import { textFile } from '../text-file.ts';

/** The key that IndexNow looks for, where `site.yaml` has one. */
export const getStaticPaths = (async () => {
  const { indexNowKey } = (await getSite()).settings.site;
  return indexNowKey === undefined
    ? []
    : [{ params: { key: indexNowKey }, props: { key: indexNowKey } }];
}) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ key: string }>((_, props) => props.key);
