import type { APIRoute, GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';
import { FEED_TYPES, listFeedFiles, writeFeed, type FeedFile } from '../feeds/document.ts';

const EXTENSION = '.json';

export const getStaticPaths = (async () =>
  listFeedFiles(await getSite())
    .filter((feed) => feed.file.endsWith(EXTENSION))
    .map((feed) => ({
      params: { feed: feed.file.slice(0, -EXTENSION.length) },
      props: { feed },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedFile }> = async ({ props }) =>
  new Response(writeFeed(await getSite(), props.feed), {
    headers: { 'Content-Type': FEED_TYPES[props.feed.format] },
  });
