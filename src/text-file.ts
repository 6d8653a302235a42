import type { APIRoute } from 'astro';
import { getSite } from './data.ts';
import type { Site } from './site/site.ts';

/** What the module of a text file exports, from the props of its path. */
export interface TextFile<Props extends Record<string, unknown>> {
  /** Answers a request, while developing. */
  readonly GET: APIRoute<Props>;
  /** The text alone, for a build: to put thousands of texts into answers and to read them out again takes time. */
  readonly write: (props: Props) => Promise<string>;
}

/**
 * Makes the exports of a page that is a text file.
 *
 * @param toText makes the text from the site and the props that `getStaticPaths` gives
 * @param toType tells the media type, where that does not follow from the name of the file
 * @example
 * export const { GET, write } = textFile(toRobots);
 */
export function textFile<Props extends Record<string, unknown>>(
  toText: (site: Site, props: Props) => string,
  toType?: (props: Props) => string,
): TextFile<Props> {
  const write = async (props: Props) => toText(await getSite(), props);
  return {
    write,
    async GET({ props }) {
      const type = toType?.(props);
      const init = type === undefined ? {} : { headers: { 'Content-Type': type } };
      return new Response(await write(props), init);
    },
  };
}
