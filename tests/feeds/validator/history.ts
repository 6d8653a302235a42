import { z } from 'zod';
import { childrenOf, type ReadElement } from '../../xml.ts';

/** What RFC 5005 has to do with in a document of a feed. */
export interface HistoryDocument {
  readonly address: string;
  readonly isArchive: boolean;
  /** Addresses by relation: `prev-archive`, `current`, … */
  readonly links: ReadonlyMap<string, string>;
  /** Ids of the items, as they stand. */
  readonly ids: readonly string[];
}

/** Reads an Atom feed, or the channel of an RSS feed. */
export function readXmlHistory(feed: ReadElement, address: string): HistoryDocument {
  const [link, item, id] =
    feed.name === 'channel' ? ['atom:link', 'item', 'guid'] : ['link', 'entry', 'id'];
  return {
    address,
    isArchive: childrenOf(feed, 'fh:archive').length === 1,
    links: new Map(
      childrenOf(feed, link).map(({ attributes }) => [attributes.rel ?? '', attributes.href ?? '']),
    ),
    ids: childrenOf(feed, item).map((one) => childrenOf(one, id)[0]?.text ?? ''),
  };
}

/** Reads a JSON Feed: `next_url` leads to older items, and nothing marks an archive. */
export function readJsonHistory(
  json: unknown,
  address: string,
  isArchive: boolean,
): HistoryDocument {
  const { next_url, items } = JSON_PAGE.parse(json);
  const links = new Map(next_url === undefined ? [] : [['prev-archive', next_url]]);
  return { address, isArchive, links, ids: items.map(({ id }) => id) };
}

const JSON_PAGE = z.object({
  next_url: z.string().optional(),
  items: z.array(z.object({ id: z.string() })),
});

/**
 * Goes through the documents of one feed as a reader's program does, from the newest items back in time; gives all that
 * is wrong.
 *
 * @param newest where readers subscribe
 * @param expected ids of all items, newest first
 */
export function validateHistory(
  documents: readonly HistoryDocument[],
  newest: string,
  expected: readonly string[],
): readonly string[] {
  const byAddress = new Map(documents.map((document) => [document.address, document]));
  const found: string[] = [];
  const visited: HistoryDocument[] = [];
  for (let next: string | undefined = newest; next !== undefined;) {
    const document = byAddress.get(next);
    if (document === undefined) {
      found.push(`${next} is not there`);
      break;
    }
    if (visited.includes(document)) {
      found.push(`${next} leads back to itself`);
      break;
    }
    visited.push(document);
    next = document.links.get('prev-archive');
  }
  const isLinked = documents.some(({ links }) => links.has('current') || links.has('next-archive'));
  visited.forEach((document, n) => {
    const { address, isArchive, links } = document;
    if (isArchive !== n > 0)
      found.push(`${address} ${n > 0 ? 'is not marked as' : 'says that it is'} an archive`);
    if (!isLinked) return;
    if (links.get('current') !== (n > 0 ? newest : undefined))
      found.push(`${address} does not say where the newest items are`);
    if (links.get('next-archive') !== (n > 1 ? visited[n - 1]?.address : undefined))
      found.push(`${address} does not lead to the archive after it`);
  });
  for (const { address } of documents.filter((one) => !visited.includes(one)))
    found.push(`nothing leads to ${address}`);

  const ids = visited.flatMap((document) => document.ids);
  const unique = [...new Set(ids)];
  for (const id of expected.filter((one) => !unique.includes(one))) found.push(`${id} is lost`);
  if (found.length === 0 && unique.join('\n') !== expected.join('\n'))
    found.push('the items are not those expected, newest first');
  const archived = visited.slice(1).flatMap((document) => document.ids);
  if (new Set(archived).size !== archived.length) found.push('an item stands in two archives');
  return found;
}
