import type { DigestDate } from './date.ts';
import type { Digest } from './digest.ts';
import type { Entry } from './entry.ts';
import type { Message } from './message.ts';
import type { Person } from './person.ts';
import type { Release } from './release.ts';
import type { RelatedEntry } from './related.ts';
import type { Tag } from './tag.ts';

/** The archive in figures: what many pages say of it, so that they need not look at all of it. */
export interface Overview {
  readonly digests: number;
  readonly entries: number;
  readonly newest: DigestDate | undefined;
  readonly oldest: DigestDate | undefined;
  /** Years that have digests, newest first. */
  readonly years: readonly YearCount[];
}

/** A year with its number of digests: `{ year: '2021', count: 48 }` */
export interface YearCount {
  readonly year: string;
  readonly count: number;
}

/** An announced version, and the digest that announces it. */
export interface ReleaseNotice {
  readonly release: Release;
  /** Its slug. */
  readonly digest: string;
}

/** What stands beside a digest, by slug, or beside an entry, by id. */
export interface Beside {
  /** The next older one. */
  readonly previous: string | undefined;
  /** The next newer one. */
  readonly next: string | undefined;
}

/** The whole archive with its indices. All lists have an explicit order, the same for the same content. */
export interface Corpus {
  /** Newest first; by slug where dates are equal. */
  readonly digests: readonly Digest[];
  readonly digestBySlug: ReadonlyMap<string, Digest>;
  /** By digest slug. */
  readonly besideDigest: ReadonlyMap<string, Beside>;
  readonly overview: Overview;
  /** Newest digest first, within a digest in its order. */
  readonly entries: readonly Entry[];
  readonly entryById: ReadonlyMap<string, Entry>;
  /** By entry id, among the entries with its first tag; an entry without a tag is absent. */
  readonly besideEntry: ReadonlyMap<string, Beside>;
  /** Most used first; by name where counts are equal. */
  readonly tags: readonly Tag[];
  readonly tagBySlug: ReadonlyMap<string, Tag>;
  /** Askers and digest authors, those who asked most first; by name where counts are equal. */
  readonly people: readonly Person[];
  /** By slug: whether a person has asked anything. A `Person` says it too, and changes with each digest that they write. */
  readonly hasAsked: ReadonlyMap<string, boolean>;
  /** By the project's name in lower case, newest digest first. */
  readonly releasesByProject: ReadonlyMap<string, readonly ReleaseNotice[]>;
  /** By entry id, best first; an entry without related ones is absent. */
  readonly related: ReadonlyMap<string, readonly RelatedEntry[]>;
  /** What was repaired, guessed or not understood, by file and place. */
  readonly messages: readonly Message[];
}

/** All of an archive but the related entries, which take longer to find than all else. */
export type BareCorpus = Omit<Corpus, 'related'>;
