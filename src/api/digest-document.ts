import type { Digest } from '../model/digest.ts';
import type { Entry, Turn } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { TagEvidence, TagKind } from '../model/tag.ts';
import { toMarkdown } from '../render/markdown.ts';
import { toText } from '../render/text.ts';
import { createAbsoluteContext, toAbsoluteHtml } from '../site/resolve.ts';
import type { Site } from '../site/site.ts';

/** `/api/digests/<slug>.json`: a digest with all its entries, readings and releases. All addresses are absolute. */
export interface DigestDocument {
  readonly version: 1;
  readonly slug: string;
  readonly title: string;
  /** ISO 8601 with the digest's own offset. */
  readonly date: string;
  readonly url: string;
  /** Path of its file relative to the content folder. */
  readonly source: string;
  readonly description: string;
  readonly cover: string | null;
  readonly authors: readonly AuthorDocument[];
  /** Tags of the front matter as written. */
  readonly tags: readonly string[];
  readonly entries: readonly EntryDocument[];
  readonly readings: readonly ReadingDocument[];
  readonly releases: readonly ReleaseDocument[];
}

/** Someone with a page on the site. */
export interface PersonReference {
  readonly name: string;
  readonly slug: string;
  readonly url: string;
}

export interface AuthorDocument extends PersonReference {
  /** Address of their own, outside the site. */
  readonly link: string | null;
}

/** One asker's Q&A. */
export interface EntryDocument {
  readonly id: string;
  readonly url: string;
  /** As the editor wrote it; `null` where there is none. */
  readonly number: string | null;
  readonly section: string;
  readonly answered: boolean;
  readonly askers: readonly PersonReference[];
  readonly turns: readonly TurnDocument[];
  readonly tags: readonly EntryTagDocument[];
  readonly related: readonly RelatedDocument[];
}

export interface TurnDocument {
  readonly role: Turn['role'];
  /** Visible text without Markdown; `''` where the turn shows only pictures. */
  readonly text: string;
  /** Safe HTML. */
  readonly html: string;
  readonly markdown: string;
}

export interface EntryTagDocument {
  readonly name: string;
  readonly slug: string;
  readonly kind: TagKind;
  readonly url: string;
  readonly evidence: TagEvidence;
}

export interface RelatedDocument {
  readonly id: string;
  readonly url: string;
  readonly reason: 'same' | 'related';
}

export interface ReadingDocument {
  readonly title: string;
  /** The address as the digest has it, without tracking parameters; it can be relative: `/blog/sofa-channel-11/`. */
  readonly url: string;
  /** Where it leads: `url` made absolute with the setting `linkBase`. */
  readonly href: string;
  readonly section: string;
}

export interface ReleaseDocument {
  readonly project: string;
  readonly version: string;
  readonly url: string | null;
}

/** Makes the document of one digest. */
export function toDigestDocument(site: Site, digest: Digest): DigestDocument {
  const { routes } = site;
  const context = createAbsoluteContext(site, digest.slug);
  return {
    version: 1,
    slug: digest.slug,
    title: digest.title,
    date: digest.date.iso,
    url: routes.absolute(routes.digest(digest.slug)),
    source: digest.source,
    description: digest.description ?? '',
    cover: digest.cover === undefined ? null : (context.resolveImage(digest.cover) ?? null),
    authors: digest.authors.map((author) => ({
      ...toPersonReference(author, routes),
      link: author.link ?? null,
    })),
    tags: digest.tags,
    entries: digest.entries.map((entry) => toEntryDocument(site, entry)),
    readings: digest.readings.map(toReadingDocument),
    releases: digest.releases.map(({ project, version, url }) => ({
      project,
      version,
      url: url ?? null,
    })),
  };
}

/** Makes the part of the document that holds one entry. */
function toEntryDocument(site: Site, entry: Entry): EntryDocument {
  const { corpus, routes } = site;
  const question = (id: string) => routes.absolute(routes.question(id));
  return {
    id: entry.id,
    url: question(entry.id),
    number: entry.number ?? null,
    section: entry.section,
    answered: entry.answered,
    askers: entry.askers.map((asker) => toPersonReference(asker, routes)),
    turns: entry.turns.map((turn) => ({
      role: turn.role,
      text: toText(turn.nodes),
      html: toAbsoluteHtml(site, entry.digest, turn.nodes),
      markdown: toMarkdown(turn.nodes),
    })),
    tags: entry.tags.map(({ name, slug, kind, evidence }) => ({
      name,
      slug,
      kind,
      url: routes.absolute(routes.tag(slug)),
      evidence,
    })),
    related: (corpus.related.get(entry.id) ?? []).map(({ id, reason }) => ({
      id,
      url: question(id),
      reason,
    })),
  };
}

/** Names someone and where their page is. */
export function toPersonReference(
  { name, slug }: { readonly name: string; readonly slug: string },
  routes: Site['routes'],
): PersonReference {
  return { name, slug, url: routes.absolute(routes.author(slug)) };
}

/** Makes what both a digest's document and the list of all readings say of a reading. */
export function toReadingDocument({ title, written, url, section }: Reading): ReadingDocument {
  return { title, url: written, href: url, section };
}
