import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';

/** The key that IndexNow looks for, where `site.yaml` has one. */
export const getStaticPaths = (async () => {
  const { indexNowKey } = (await getSite()).settings.site;
  return indexNowKey === undefined
    ? []
    : [{ params: { key: indexNowKey }, props: { key: indexNowKey } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ key: string }> = ({ props }) => new Response(props.key);
