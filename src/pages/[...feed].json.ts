import type { GetStaticPaths } from 'astro';
import { getSite } from '../data.ts';
import { FEED_TYPES, listFeedFiles, writeFeed, type FeedFile } from '../feeds/document.ts';
import { textFile } from '../text-file.ts';

const EXTENSION = '.json';

export const getStaticPaths = (async () =>
  listFeedFiles(await getSite())
    .filter((feed) => feed.file.endsWith(EXTENSION))
    .map((feed) => ({
      params: { feed: feed.file.slice(0, -EXTENSION.length) },
      props: { feed },
    }))) satisfies GetStaticPaths;

export const { GET, write } = textFile<{ feed: FeedFile }>(
  (site, props) => writeFeed(site, props.feed),
  (props) => FEED_TYPES[props.feed.format],
);
