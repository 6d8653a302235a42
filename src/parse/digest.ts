import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import { toSlug } from '../model/slug.ts';
import { parseBody } from './body.ts';
import { parseFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import type { Report } from './report.ts';

/** A digest's file as the shell hands it over. */
export interface DigestFile {
  /** Path relative to the content folder, with `/`. */
  readonly source: string;
  readonly text: string;
}

/** What the parser needs to know of the site. */
export interface ParseOptions {
  /** IANA name of the zone in which dates without an offset are read. */
  readonly timeZone: string;
  /** Site that relative links lead to. */
  readonly linkBase: string | undefined;
}

/** A digest as far as it was understood, and what its editor should know. */
export interface ParsedDigest {
  readonly digest: Digest;
  /** It says that it is not to be published yet. */
  readonly draft: boolean;
  /** In the order of their places in the file. */
  readonly messages: readonly Message[];
}

/**
 * Understands a digest. It never throws: any text gives a digest, and what was not understood is kept as prose.
 *
 * @example
 * parseDigest({ source: 'weekly/2021-09-10.md', text }, { timeZone: 'Asia/Shanghai', linkBase: undefined })
 * // '**1、@胡希国** 提问：' with a quote and 'A：…' below gives an entry of 胡希国 with a question and an answer
 */
export function parseDigest(file: DigestFile, options: ParseOptions): ParsedDigest {
  const { frontMatter, body, bodyStart, messages } = parseFrontMatter(file, options.timeZone);
  const { slug, title, description, date, lastmod, tags, cover, aliases } = frontMatter;
  const found: Message[] = [...messages];
  const report: Report = (rule, place, data = {}) => {
    found.push({ rule, file: file.source, place, data });
  };
  const root = parseMarkdown(body, bodyStart, report);
  const understood = parseBody(root, { digest: slug, linkBase: options.linkBase, report });
  return {
    digest: {
      slug,
      source: file.source,
      title,
      description,
      date,
      lastmod: lastmod?.iso,
      authors: frontMatter.authors.map((author) => ({ ...author, slug: toSlug(author.name) })),
      tags,
      cover,
      aliases,
      ...understood,
      markdown: body,
    },
    draft: frontMatter.draft,
    messages: found.sort((a, b) => offsetOf(a) - offsetOf(b)),
  };
}

function offsetOf({ place }: Message): number {
  if (!place) return -1;
  const { line, column } = 'start' in place ? place.start : place;
  return line * LINE_WEIGHT + column;
}

/** More columns than a line has; lines decide first. */
const LINE_WEIGHT = 1e6;
