import { listFeedFiles, writeFeed, type FeedFile } from '../../../src/feeds/document.ts';
import { toUrn } from '../../../src/feeds/identity.ts';
import { toOpml } from '../../../src/feeds/opml.ts';
import { listSubjects, outlineFeed, type FeedSubject } from '../../../src/feeds/topic.ts';
import type { Site } from '../../../src/site/site.ts';
import { readXml } from '../../xml.ts';
import { validateAtom } from './atom.ts';
import {
  readJsonHistory,
  readXmlHistory,
  validateHistory,
  type HistoryDocument,
} from './history.ts';
import { validateJsonFeed } from './json-feed.ts';
import { validateOpml } from './opml.ts';
import { validateRss } from './rss.ts';

/** What the feeds of a site are checked for. */
interface Outcome {
  readonly documents: number;
  readonly items: number;
  /** All that is wrong, each with its file. */
  readonly problems: readonly string[];
}

/** Checks each document of each feed, the archives of each feed together, and the list of feeds. */
export function validateFeeds(site: Site): Outcome {
  const problems = validateOpml(toOpml(site)).map((problem) => `feeds.opml: ${problem}`);
  const files = listFeedFiles(site);
  const feeds = Map.groupBy(
    files,
    ({ topic, format }) => `${outlineFeed(site, topic).name} ${format}`,
  );
  let items = 0;
  for (const documents of feeds.values()) {
    const history = documents.map((file) => {
      const checked = validateDocument(file, writeFeed(site, file), toAddress(site, file));
      problems.push(...checked.problems.map((problem) => `${file.file}: ${problem}`));
      return checked.history;
    });
    items += new Set(history.flatMap(({ ids }) => ids)).size;
    const [newest] = documents;
    if (newest === undefined) continue;
    const expected = listSubjects(site, newest.topic).map((subject) => toId(site, subject));
    const found = validateHistory(history, toAddress(site, newest), expected);
    problems.push(...found.map((problem) => `${newest.file}: ${problem}`));
  }
  return { documents: files.length + 1, items, problems };
}

/** Checks one document, and gives what its feed is checked for as a whole. */
export function validateDocument(
  { format, archive }: Pick<FeedFile, 'format' | 'archive'>,
  text: string,
  address: string,
): { readonly problems: readonly string[]; readonly history: HistoryDocument } {
  if (format === 'feed.json') {
    const json: unknown = JSON.parse(text);
    return {
      problems: validateJsonFeed(json, address),
      history: readJsonHistory(json, address, archive !== undefined),
    };
  }
  const root = readXml(text);
  const isAtom = format === 'atom.xml';
  return {
    problems: isAtom ? validateAtom(root, address) : validateRss(text, root, address),
    history: readXmlHistory(isAtom ? root : (root.children[0] ?? root), address),
  };
}

function toAddress(site: Site, { topic, format, archive }: FeedFile): string {
  return site.routes.absolute(outlineFeed(site, topic).path(format, archive));
}

function toId({ settings, permalinks }: Site, subject: FeedSubject): string {
  return subject.kind === 'entry'
    ? toUrn(settings.site, 'entry', subject.entry.id)
    : toUrn(
        settings.site,
        'digest',
        permalinks.names.get(subject.digest.slug) ?? subject.digest.slug,
      );
}
