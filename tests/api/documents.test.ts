import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, test } from 'vitest';
import { toDigestDocument } from '../../src/api/digest-document.ts';
import { toIndexDocument } from '../../src/api/index-document.ts';
import {
  toAuthorsDocument,
  toReadingsDocument,
  toReleasesDocument,
  toTagsDocument,
} from '../../src/api/list-documents.ts';
import { SCHEMA_KINDS, toSchema, type SchemaKind } from '../../src/api/schema.ts';
import { createSite, listDigestFiles } from '../site.ts';

const SITE = createSite(listDigestFiles(12));

const ajv = new Ajv2020({ strict: true, allErrors: true, formats: fullFormats });
const validators = new Map(
  SCHEMA_KINDS.map((kind) => [kind, ajv.compile(toSchema(kind, `https://qa.example.org/${kind}`))]),
);

/** What is wrong with a document as a reader gets it. */
function findErrors(kind: SchemaKind, document: unknown): readonly string[] {
  const validate = validators.get(kind);
  if (validate === undefined) return [`no schema for ${kind}`];
  validate(JSON.parse(JSON.stringify(document)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('documents of the API fit their schemas', () => {
  test.each(SITE.corpus.digests.map((digest) => [digest.slug, digest] as const))(
    '%s',
    (_, digest) => {
      expect(findErrors('digest', toDigestDocument(SITE, digest))).toEqual([]);
    },
  );

  test.each([
    ['index', toIndexDocument(SITE)],
    ['tags', toTagsDocument(SITE)],
    ['authors', toAuthorsDocument(SITE)],
    ['readings', toReadingsDocument(SITE)],
    ['releases', toReleasesDocument(SITE)],
  ] as const)('%s', (kind, document) => {
    expect(findErrors(kind, document)).toEqual([]);
  });

  test('and a document with a key too many, or one of the wrong type, does not', () => {
    const document = toIndexDocument(SITE);
    expect(findErrors('index', { ...document, more: 1 })).not.toEqual([]);
    expect(
      findErrors('index', { ...document, counts: { ...document.counts, tags: '3' } }),
    ).not.toEqual([]);
    expect(findErrors('index', { ...document, version: 2 })).not.toEqual([]);
  });
});

describe('toDigestDocument()', () => {
  const digest = SITE.corpus.digestBySlug.get('digest-6');
  if (digest === undefined) throw new Error('the sixth digest is missing');
  const document = toDigestDocument(SITE, digest);

  test('tells who asked, what was said and what it is about', () => {
    expect(document.entries).toHaveLength(4);
    expect(document.entries[1]).toMatchObject({
      id: 'digest-6-2',
      url: 'https://qa.example.org/questions/digest-6-2/',
      number: '2',
      section: '每周读者问答提炼',
      answered: true,
      turns: [
        { role: 'question' },
        { role: 'answer', text: '这是已知问题，升级到 1.6.0 即可。' },
        { role: 'question', text: '升级之后还要改配置吗？' },
        { role: 'answer', text: '不用，兼容旧的配置。' },
      ],
      tags: [
        {
          name: 'Beacon',
          slug: 'beacon',
          kind: 'project',
          url: 'https://qa.example.org/tags/beacon/',
        },
      ],
    });
    expect(document.entries[2]?.answered).toBe(false);
  });

  test('keeps the digest’s own offset and writes null where there is nothing', () => {
    expect(document.date).toBe('2020-02-07T15:00:00+08:00');
    expect(document.cover).toBeNull();
    expect(document.authors[0]?.link).toBeNull();
  });

  test('leads below the base path', () => {
    const site = createSite(listDigestFiles(1), {
      address: { origin: 'https://a.example', base: '/kb/' },
    });
    const [first] = site.corpus.digests;
    if (first === undefined) throw new Error('the digest is missing');
    expect(toDigestDocument(site, first).entries[0]?.url).toBe(
      'https://a.example/kb/questions/digest-1-1/',
    );
  });
});
