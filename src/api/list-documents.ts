import type { TagKind } from '../model/tag.ts';
import type { Site } from '../site/site.ts';
import {
  toPersonReference,
  toReadingDocument,
  type PersonReference,
  type ReadingDocument,
  type ReleaseDocument,
} from './digest-document.ts';

/** `/api/tags.json`: every tag with the entries that have it. */
export interface TagsDocument {
  readonly version: 1;
  /** Most used first. */
  readonly tags: readonly TagDocument[];
}

export interface TagDocument {
  readonly name: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly url: string;
  readonly feed: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  /** Addresses of the software. */
  readonly links: readonly string[];
  /** Ids, newest first. */
  readonly entries: readonly string[];
}

/** `/api/authors.json`: everybody who asked or wrote. */
export interface AuthorsDocument {
  readonly version: 1;
  /** Those who asked most first. */
  readonly authors: readonly PersonDocument[];
}

export interface PersonDocument extends PersonReference {
  readonly feed: string;
  readonly aliases: readonly string[];
  readonly link: string | null;
  /** Ids of entries, newest first. */
  readonly asked: readonly string[];
  /** Slugs of digests, newest first. */
  readonly wrote: readonly string[];
}

/** What a reading or a release says of the digest that it stands in. */
interface InDigest {
  /** Slug of the digest. */
  readonly digest: string;
  /** ISO 8601, the digest's. */
  readonly date: string;
}

/** `/api/readings.json`: every recommended article, newest digest first. */
export interface ReadingsDocument {
  readonly version: 1;
  readonly readings: readonly (ReadingDocument & InDigest)[];
}

/** `/api/releases.json`: every announced version, newest digest first. */
export interface ReleasesDocument {
  readonly version: 1;
  readonly releases: readonly (ReleaseDocument & InDigest)[];
}

/** Makes the document of all tags. */
export function toTagsDocument({ corpus, routes }: Site): TagsDocument {
  return {
    version: 1,
    tags: corpus.tags.map((tag) => ({
      name: tag.name,
      slug: tag.slug,
      kind: tag.kind,
      url: routes.absolute(routes.tag(tag.slug)),
      feed: routes.absolute(routes.tagFeed(tag.slug, 'atom.xml')),
      aliases: tag.aliases,
      description: tag.description ?? null,
      links: tag.links,
      entries: tag.entries,
    })),
  };
}

/** Makes the document of all people. */
export function toAuthorsDocument({ corpus, routes }: Site): AuthorsDocument {
  return {
    version: 1,
    authors: corpus.people.map((person) => ({
      ...toPersonReference(person, routes),
      feed: routes.absolute(routes.authorFeed(person.slug, 'atom.xml')),
      aliases: person.aliases,
      link: person.link ?? null,
      asked: person.asked,
      wrote: person.wrote,
    })),
  };
}

/** Makes the document of all readings. */
export function toReadingsDocument({ corpus }: Site): ReadingsDocument {
  return {
    version: 1,
    readings: corpus.digests.flatMap((digest) =>
      digest.readings.map((reading) => ({
        ...toReadingDocument(reading),
        digest: digest.slug,
        date: digest.date.iso,
      })),
    ),
  };
}

/** Makes the document of all releases. */
export function toReleasesDocument({ corpus }: Site): ReleasesDocument {
  return {
    version: 1,
    releases: corpus.digests.flatMap((digest) =>
      digest.releases.map(({ project, version, url }) => ({
        project,
        version,
        url: url ?? null,
        digest: digest.slug,
        date: digest.date.iso,
      })),
    ),
  };
}
