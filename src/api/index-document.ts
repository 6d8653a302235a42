import type { Digest } from '../model/digest.ts';
import { GENERATOR } from '../site/generator.ts';
import type { Site } from '../site/site.ts';

/** `/api/index.json`: what the archive holds and where to find it. */
export interface IndexDocument {
  readonly version: 1;
  readonly generator: string;
  readonly site: { readonly title: string; readonly url: string; readonly language: string };
  readonly counts: {
    readonly digests: number;
    readonly entries: number;
    readonly askers: number;
    readonly tags: number;
  };
  /** Newest first. */
  readonly digests: readonly DigestSummary[];
}

/** A digest as the index lists it. */
export interface DigestSummary {
  readonly slug: string;
  readonly title: string;
  /** ISO 8601 with the digest's own offset. */
  readonly date: string;
  /** Path of its file relative to the content folder. */
  readonly source: string;
  readonly url: string;
  /** How many entries it holds. */
  readonly entries: number;
}

/** Makes the document that lists every digest. */
export function toIndexDocument({ settings, corpus, routes }: Site): IndexDocument {
  return {
    version: 1,
    generator: GENERATOR,
    site: {
      title: settings.site.title ?? '问答',
      url: routes.absolute(routes.home()),
      language: settings.site.language,
    },
    counts: {
      digests: corpus.digests.length,
      entries: corpus.entries.length,
      askers: corpus.people.filter((person) => person.asked.length > 0).length,
      tags: corpus.tags.length,
    },
    digests: corpus.digests.map((digest) => toSummary(digest, routes)),
  };
}

function toSummary(digest: Digest, routes: Site['routes']): DigestSummary {
  return {
    slug: digest.slug,
    title: digest.title,
    date: digest.date.iso,
    source: digest.source,
    url: routes.absolute(routes.digest(digest.slug)),
    entries: digest.entries.length,
  };
}
