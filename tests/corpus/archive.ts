import type { Paragraph } from 'mdast';
import { createCorpus } from '../../src/corpus/corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Digest } from '../../src/model/digest.ts';
import type { Entry } from '../../src/model/entry.ts';
import { peopleSchema, siteSchema, tagsSchema, type Settings } from '../../src/model/settings.ts';

/** What a test says of an entry; the rest is filled in. */
export interface EntrySketch {
  readonly askers?: readonly string[];
  readonly question?: string;
  readonly answer?: string;
  readonly links?: readonly string[];
  readonly group?: string;
  readonly section?: string;
  /** `SOFARPC https://github.com/…` or a name alone. */
  readonly lines?: readonly string[];
}

/** What a test says of a digest; the rest is filled in. */
export interface DigestSketch {
  readonly day: string;
  readonly slug?: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly entries?: readonly EntrySketch[];
}

export function makeSettings(
  yaml: { site?: unknown; tags?: unknown; people?: unknown } = {},
): Settings {
  return {
    site: siteSchema.parse(yaml.site ?? {}),
    tags: tagsSchema.parse(yaml.tags ?? []),
    people: peopleSchema.parse(yaml.people ?? []),
  };
}

export function makeDigest({
  day,
  slug = day,
  authors = [],
  tags = [],
  entries = [],
}: DigestSketch): Digest {
  return {
    slug,
    source: `weekly/${slug}.md`,
    title: `Weekly ${day}`,
    description: undefined,
    date: { iso: `${day}T12:00:00+08:00`, day, time: Date.parse(`${day}T12:00:00+08:00`) },
    authors: authors.map((name) => ({ name, slug: '', link: undefined })),
    tags,
    cover: undefined,
    aliases: [],
    sections: [],
    entries: entries.map((entry, index) => makeEntry(slug, index + 1, entry)),
    readings: [],
    releases: [],
    markdown: '',
  };
}

function makeEntry(digest: string, place: number, sketch: EntrySketch): Entry {
  const {
    askers = ['甲'],
    question = '',
    answer,
    links = [],
    group,
    section = '',
    lines = [],
  } = sketch;
  const turn = (role: 'question' | 'answer', text: string) => {
    const nodes = [toParagraph(text, role === 'question' ? links : [])];
    return { role, nodes, written: nodes, position: undefined };
  };
  return {
    id: `${digest}-${place}`,
    digest,
    number: String(place),
    section,
    group,
    askers: askers.map((name) => ({ name, slug: '', link: undefined })),
    turns: [turn('question', question), ...(answer === undefined ? [] : [turn('answer', answer)])],
    heading: askers.map((name) => toParagraph(`${place}、@${name} 提问：`, [])),
    projectLines: lines.map((line) => {
      const [, name = '', url] = /^(.*?)(?: (https?:\S+))?$/u.exec(line) ?? [];
      return { name, url, nodes: [], position: undefined };
    }),
    issue: undefined,
    answered: answer !== undefined,
    tags: [],
    position: undefined,
  };
}

function toParagraph(value: string, links: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    children: [
      { type: 'text', value },
      ...links.map((url) => ({
        type: 'link' as const,
        url,
        children: [{ type: 'text' as const, value: '链接' }],
      })),
    ],
  };
}

/** A corpus of sketches with the settings' YAML values. */
export function makeCorpus(
  sketches: readonly DigestSketch[],
  yaml: Parameters<typeof makeSettings>[0] = {},
): Corpus {
  return createCorpus(sketches.map(makeDigest), makeSettings(yaml));
}
