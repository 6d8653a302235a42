import { z } from 'zod';
import type { DigestDocument } from './digest-document.ts';
import type { IndexDocument } from './index-document.ts';
import type {
  AuthorsDocument,
  ReadingsDocument,
  ReleasesDocument,
  TagsDocument,
} from './list-documents.ts';

const version = z
  .literal(1)
  .describe('Version of the API; within it, keys are added but never change.');
const url = z.url().describe('Absolute address.');
const date = z.iso
  .datetime({ offset: true })
  .describe('ISO 8601 with the offset that the digest was written with.');
const slug = z.string().min(1).describe('Last part of the address.');
const entryId = z.string().min(1).describe('Permanent id of an entry.');
const source = z.string().describe('Path of the file, relative to the content folder.');
const kind = z.enum(['project', 'topic']).describe('`project` is software, `topic` a concept.');
const names = z.array(z.string());

const person = z.strictObject({ name: z.string(), slug, url });
const reading = z.strictObject({
  title: z.string(),
  url: z.string().describe('Address of the article as the digest has it; can be relative.'),
  href: z.string().describe('Where it leads, with the site that relative addresses belong to.'),
  section: z.string().describe('Heading that it stands below.'),
});
const release = z.strictObject({
  project: z.string(),
  version: z.string().describe('Without a leading v.'),
  url: z.string().nullable().describe('Address of the release notes.'),
});
const inDigest = { digest: slug.describe('Slug of the digest.'), date };

const turn = z.strictObject({
  role: z.enum(['question', 'answer']),
  text: z.string().describe('Visible text; empty where the turn shows only pictures.'),
  html: z.string().describe('Safe HTML; every address in it is absolute.'),
  markdown: z
    .string()
    .describe('Markdown, without the quote around a question and the mark of an answer.'),
});

const entry = z.strictObject({
  id: entryId,
  url,
  number: z.string().nullable().describe('As the editor wrote it.'),
  section: z.string().describe('Heading that it stands below.'),
  answered: z.boolean(),
  askers: z.array(person),
  turns: z.array(turn).min(1).describe('Question, answer, question, … in order.'),
  tags: z.array(
    z.strictObject({
      name: z.string(),
      slug,
      kind,
      url,
      evidence: z
        .enum(['project-line', 'link', 'text', 'front-matter'])
        .describe('Why the entry has the tag.'),
    }),
  ),
  related: z.array(
    z.strictObject({
      id: entryId,
      url,
      reason: z
        .enum(['same', 'related'])
        .describe('`same` asks the same thing, `related` is about the same matter.'),
    }),
  ),
});

const index = z.strictObject({
  version,
  generator: z.string(),
  site: z.strictObject({ title: z.string(), url, language: z.enum(['zh-CN', 'en']) }),
  counts: z.strictObject({
    digests: z.int().min(0),
    entries: z.int().min(0),
    askers: z.int().min(0),
    tags: z.int().min(0),
  }),
  digests: z
    .array(
      z.strictObject({
        slug,
        title: z.string(),
        date,
        source,
        url,
        entries: z.int().min(0).describe('How many entries it holds.'),
      }),
    )
    .describe('Newest first.'),
});

const digest = z.strictObject({
  version,
  slug,
  title: z.string(),
  date,
  url,
  source,
  description: z.string(),
  cover: z.string().nullable().describe('Absolute address of a picture.'),
  authors: z.array(
    z.strictObject({ ...person.shape, link: z.string().nullable().describe('Their own address.') }),
  ),
  tags: names.describe('Tags of the front matter, as written.'),
  entries: z.array(entry),
  readings: z.array(reading),
  releases: z.array(release),
});

const tags = z.strictObject({
  version,
  tags: z
    .array(
      z.strictObject({
        name: z.string(),
        slug,
        kind,
        url,
        feed: url,
        aliases: names,
        description: z.string().nullable(),
        links: names,
        entries: z.array(entryId),
      }),
    )
    .describe('Most used first.'),
});

const authors = z.strictObject({
  version,
  authors: z
    .array(
      z.strictObject({
        ...person.shape,
        feed: url,
        aliases: names,
        link: z.string().nullable(),
        asked: z.array(entryId).describe('Entries that they asked, newest first.'),
        wrote: z.array(slug).describe('Digests that they wrote, newest first.'),
      }),
    )
    .describe('Those who asked most first.'),
});

const readings = z.strictObject({
  version,
  readings: z.array(z.strictObject({ ...reading.shape, ...inDigest })),
});

const releases = z.strictObject({
  version,
  releases: z.array(z.strictObject({ ...release.shape, ...inDigest })),
});

/** The kinds of documents, each with the form that is promised for it. */
const DOCUMENTS = {
  index: index satisfies z.ZodType<Mutable<IndexDocument>>,
  digest: digest satisfies z.ZodType<Mutable<DigestDocument>>,
  tags: tags satisfies z.ZodType<Mutable<TagsDocument>>,
  authors: authors satisfies z.ZodType<Mutable<AuthorsDocument>>,
  readings: readings satisfies z.ZodType<Mutable<ReadingsDocument>>,
  releases: releases satisfies z.ZodType<Mutable<ReleasesDocument>>,
} as const;

/** A document as a reader of its JSON has it. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] };

/** A kind of document. */
export type SchemaKind = keyof typeof DOCUMENTS;

export const SCHEMA_KINDS: readonly SchemaKind[] = [
  'index',
  'digest',
  'tags',
  'authors',
  'readings',
  'releases',
];

/** The JSON Schema (2020-12) of a kind of document; `id` is its address. */
export function toSchema(kind: SchemaKind, id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(DOCUMENTS[kind], { target: 'draft-2020-12' });
  return { $schema, $id: id, title: `Wenda API, version 1: ${kind}`, ...schema };
}
