import type { Comparable } from '../corpus/comparable.ts';
import { completeCorpus, createBareCorpus } from '../corpus/corpus.ts';
import { settlePermalinks, type Settled } from '../corpus/permalinks.ts';
import type { Message } from '../model/message.ts';
import type { DeadLink } from '../model/dead-links.ts';
import type { Picture } from '../model/pictures.ts';
import type { Settings } from '../model/settings.ts';
import {
  parseDigest,
  type DigestFile,
  type ParsedDigest,
  type ParseOptions,
} from '../parse/digest.ts';
import { stopsBuild } from '../site/messages.ts';
import { createOnce } from '../site/once.ts';
import { createRoutes, type Address } from '../site/routes.ts';
import type { BareSite, Site } from '../site/site.ts';
import { readContent } from './content.ts';
import type { Environment } from './environment.ts';
import type { ParseFiles } from './parse-files.ts';
import { findPictures } from './pictures.ts';
import { readRecord } from './permalinks.ts';
import { findLocalPictures } from './local-pictures.ts';
import type { SiteFiles } from './site-files.ts';
import { UnreadableError } from './unreadable.ts';

export type { Site };

/** A content folder, read and parsed, with the final address of everything in it. */
export interface Archive {
  readonly settings: Settings;
  /** Local copies of remote pictures whose files are there. */
  readonly pictures: readonly Picture[];
  readonly deadLinks: readonly DeadLink[];
  readonly siteFiles: SiteFiles;
  readonly settled: Settled;
  readonly messages: readonly Message[];
}

/**
 * Reads and parses the content folder.
 *
 * @throws UnreadableError where files cannot be read as digests, unless `lenient`: then they are left out, and their
 * messages stand with the others; and always where the settings have mistakes.
 */
export async function loadArchive(
  { contentDir, lenient }: Environment,
  parseFiles: ParseFiles = parseEach,
): Promise<Archive> {
  const {
    settings,
    pictures,
    deadLinks,
    siteFiles,
    files,
    settingsMessages,
    messages: fileMessages,
  } = await readContent(contentDir);
  if (settingsMessages.length > 0)
    throw new UnreadableError(settingsMessages, settings.site.language);
  const { timeZone, linkBase, language } = settings.site;
  const parsed = await parseFiles(files, { timeZone, linkBase });
  const ownMessages = [...fileMessages, ...parsed.flatMap(({ messages }) => messages)];
  const unreadable = ownMessages.filter(({ rule }) => stopsBuild(rule));
  if (unreadable.length > 0 && !lenient) throw new UnreadableError(unreadable, language);
  const leftOut = new Set(unreadable.map(({ file }) => file));
  const settled = settlePermalinks(
    parsed
      .filter(({ digest, draft }) => !draft && !leftOut.has(digest.source))
      .map(({ digest }) => digest),
    await readRecord(contentDir),
  );
  return {
    settings,
    pictures: await findPictures(contentDir, pictures),
    deadLinks,
    siteFiles,
    settled,
    messages: [...ownMessages, ...settled.messages],
  };
}

/** Reads and understands the content folder; throws as `loadArchive` does. */
export async function loadSite(environment: Environment, parseFiles?: ParseFiles): Promise<Site> {
  const { site, comparables } = await loadBareSite(environment, parseFiles);
  return { ...site, corpus: completeCorpus({ corpus: site.corpus, comparables }, site.settings) };
}

/** As `loadSite`, with what related entries are found by, which can be done elsewhere. */
export async function loadBareSite(
  environment: Environment,
  parseFiles?: ParseFiles,
): Promise<{ readonly site: BareSite; readonly comparables: readonly Comparable[] }> {
  const { settings, pictures, deadLinks, siteFiles, settled, messages } = await loadArchive(
    environment,
    parseFiles,
  );
  const digests = settled.digests.map(({ digest }) => digest);
  const found = await findLocalPictures(environment.contentDir, digests);
  const { corpus, comparables } = createBareCorpus(digests, settings, [
    ...messages,
    ...found.messages,
  ]);
  const site = {
    settings,
    corpus,
    routes: createRoutes(toAddress(settings, environment)),
    permalinks: settled.permalinks,
    about: siteFiles.about,
    localPictures: new Map([...siteFiles.pictures, ...found.pictures]),
    pictureCopies: new Map(pictures.map((picture) => [picture.url, picture])),
    deadLinks: new Map(deadLinks.map((link) => [link.url, link])),
    once: createOnce(),
  };
  return { site, comparables };
}

/** Where the site stands: as the environment says, else as its settings say, else on this machine. */
export function toAddress({ site }: Settings, { siteUrl, base, port }: Environment): Address {
  const origin = siteUrl ?? site.url ?? `http://localhost:${port}`;
  return { origin: origin.replace(/\/$/u, ''), base };
}

/** What files were understood as; a file is parsed again only when its text or the options have changed. */
const understood = new Map<string, { readonly key: string; readonly parsed: ParsedDigest }>();

const parseEach: ParseFiles = (files, options) =>
  Promise.resolve(files.map((file) => parseOnce(file, options)));

function parseOnce(file: DigestFile, options: ParseOptions): ParsedDigest {
  const key = JSON.stringify([options.timeZone, options.linkBase, file.text]);
  const known = understood.get(file.source);
  if (known?.key === key) return known.parsed;
  const parsed = parseDigest(file, options);
  understood.set(file.source, { key, parsed });
  return parsed;
}
