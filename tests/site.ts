import { createCorpus } from '../src/corpus/corpus.ts';
import { settlePermalinks, type Settled } from '../src/corpus/permalinks.ts';
import { EMPTY_RECORD, type PermalinkRecord } from '../src/model/permalinks.ts';
import type { DeadLink } from '../src/model/dead-links.ts';
import type { Picture } from '../src/model/pictures.ts';
import { siteSchema, tagsSchema } from '../src/model/settings.ts';
import { parseDigest, type DigestFile } from '../src/parse/digest.ts';
import { createOnce } from '../src/site/once.ts';
import { createRoutes, type Address } from '../src/site/routes.ts';
import type { Site } from '../src/site/site.ts';
import { toDigest } from './archive.ts';

interface SiteOptions {
  /** As in `site.yaml`. */
  readonly settings?: Record<string, unknown>;
  /** As in `tags.yaml`. */
  readonly tags?: readonly Record<string, unknown>[];
  readonly record?: PermalinkRecord;
  readonly address?: Address;
  /** As in `Site`. */
  readonly localPictures?: Site['localPictures'];
  /** As in `links.yaml`. */
  readonly deadLinks?: readonly DeadLink[];
  /** As in `pictures.yaml`. */
  readonly pictures?: readonly Picture[];
}

/** The first `count` digests of the made-up archive as files. */
export function listDigestFiles(count: number): readonly DigestFile[] {
  return Array.from({ length: count }, (_, at) => ({
    source: `weekly/digest-${at + 1}.md`,
    text: toDigest(at + 1),
  }));
}

/** Parses digests and gives them their addresses. */
export function settleFiles(
  files: readonly DigestFile[],
  record: PermalinkRecord = EMPTY_RECORD,
): Settled {
  const parsed = files.map(
    (file) => parseDigest(file, { timeZone: 'Asia/Shanghai', linkBase: undefined }).digest,
  );
  return settlePermalinks(parsed, record);
}

/** A whole site of digests, without a file system. */
export function createSite(files: readonly DigestFile[], options: SiteOptions = {}): Site {
  const settings = {
    site: siteSchema.parse({
      title: '示例问答周报',
      description: '供测试用的周报',
      ...options.settings,
    }),
    tags: tagsSchema.parse(
      options.tags ?? [{ name: 'Beacon', links: ['https://code.example.org/beacon'] }],
    ),
    people: [],
  };
  const settled = settleFiles(files, options.record);
  return {
    settings,
    corpus: createCorpus(
      settled.digests.map(({ digest }) => digest),
      settings,
      settled.messages,
    ),
    routes: createRoutes(options.address ?? { origin: 'https://qa.example.org', base: '/' }),
    permalinks: settled.permalinks,
    about: [],
    localPictures: options.localPictures ?? new Map(),
    pictureCopies: new Map(options.pictures?.map((picture) => [picture.url, picture])),
    deadLinks: new Map(options.deadLinks?.map((link) => [link.url, link])),
    once: createOnce(),
  };
}
