import type { Point, Position } from 'unist';
import type { DigestDate } from '../model/date.ts';
import type { Message } from '../model/message.ts';
import type { RuleId } from '../model/rules.ts';
import { spellSlug, toSlug } from '../model/slug.ts';
import { cleanCharacters } from './characters.ts';
import { parseDate } from './date.ts';
import { decodeEntities } from './entities.ts';
import { findNameDate, findStem } from './file-name.ts';
import { splitFrontMatter } from './front-matter-fence.ts';
import { parseFields, type Field, type Fields } from './front-matter-fields.ts';
import { findWeek, holdsDay } from './week.ts';

/** What the head of a digest says, with what stands in where it says nothing. */
export interface FrontMatter {
  /** As written, without the space around it and with entities decoded; the file's name where there is none. */
  readonly title: string;
  readonly description: string | undefined;
  /** The moment of `date`; the day in the file's name, else 1970-01-01, where there is none. */
  readonly date: DigestDate;
  /** The moment of `lastmod`, Hugo's word for the day of the last change. */
  readonly lastmod: DigestDate | undefined;
  /** From `slug`, else from the file's or its bundle folder's name: ready for addresses. */
  readonly slug: string;
  readonly authors: readonly { readonly name: string; readonly link: string | undefined }[];
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly aliases: readonly string[];
  readonly cover: string | undefined;
  /** A draft is not published. */
  readonly draft: boolean;
}

/** A digest's file taken apart at the end of its front matter. */
export interface ParsedFrontMatter {
  readonly frontMatter: FrontMatter;
  /** The Markdown after the front matter, as `cleanCharacters` leaves it. */
  readonly body: string;
  /** Where the body starts in the file, for `parseMarkdown`. */
  readonly bodyStart: Required<Point>;
  readonly messages: readonly Message[];
}

/**
 * Reads the YAML at the head of a digest. It never throws and never runs anything: whatever the text is, there is
 * front matter to work with, and a message for each thing that was missing, mended or guessed.
 *
 * @param timeZone IANA name of the zone in which a date without an offset is taken.
 * @example
 * parseFrontMatter({ source: 'weekly/a.md', text: '---\ntitle: "QA 整理"\ndate: 2021-09-10\n---\n正文' }, 'Asia/Shanghai')
 * // frontMatter.title 'QA 整理', frontMatter.date.iso '2021-09-10T00:00:00+08:00', body '正文', bodyStart.line 5
 */
export function parseFrontMatter(
  file: { readonly source: string; readonly text: string },
  timeZone: string,
): ParsedFrontMatter {
  const messages: Message[] = [];
  const report = (
    rule: RuleId,
    place: Position | Point | undefined,
    data: Record<string, string> = {},
  ) => {
    messages.push({ rule, file: file.source, place, data });
  };
  const clean = cleanCharacters(file.text);
  for (const { rule, place, data } of clean.problems) report(rule, place, data);
  const { yaml, yamlStart, body, bodyStart, problem } = splitFrontMatter(clean.text);
  if (problem) report(problem, { line: yamlStart.line, column: 1 });
  const { fields, problems } = parseFields(yaml, yamlStart);
  for (const { rule, place, data } of problems) report(rule, place, data);
  const readable =
    problem === undefined && !problems.some(({ rule }) => rule === 'front-matter-invalid');

  const stem = findStem(file.source);
  const title = readTitle(fields, stem, readable, report);
  const date = readDate(fields, stem, timeZone, readable, report);
  const description = readText(fields, 'description', report);
  checkWeek(date, [fields.get('title'), fields.get('description')], report);
  const authors = readAuthors(fields, report);
  if (readable && authors.length === 0) report('author-missing', yamlStart);
  return {
    frontMatter: {
      title,
      description,
      date,
      lastmod: readLastmod(fields, timeZone, report),
      slug: readSlug(fields, stem, report),
      authors,
      tags: readList(fields, 'tags', report),
      categories: readList(fields, 'categories', report),
      aliases: readTexts(fields, 'aliases', report),
      cover: readText(fields, 'cover', report),
      draft: readText(fields, 'draft', report)?.toLowerCase() === 'true',
    },
    body,
    bodyStart,
    messages,
  };
}

type Report = (
  rule: RuleId,
  place: Position | Point | undefined,
  data?: Record<string, string>,
) => void;

function readText(fields: Fields, key: string, report: Report): string | undefined {
  const field = fields.get(key);
  if (field === undefined) return undefined;
  if (field.kind === 'other') report('front-matter-type', field.position, { key });
  const text = decodeEntities(field.texts[0] ?? '')
    .replace(LINE_FOLD, ' ')
    .trim();
  return VISIBLE.test(text) ? text : undefined;
}

function readSlug(fields: Fields, stem: string, report: Report): string {
  const wanted = readText(fields, 'slug', report) ?? stem;
  const used = toSlug(wanted);
  if (spellSlug(wanted) === undefined)
    report('slug-replaced', fields.get('slug')?.position, { found: wanted, used });
  return used;
}

function readTitle(fields: Fields, stem: string, readable: boolean, report: Report): string {
  const title = readText(fields, 'title', report);
  if (title === undefined) {
    if (readable) report('title-missing', fields.get('title')?.position, { used: stem });
    return stem;
  }
  if (REPEATED_PREFIX.test(title))
    report('title-prefix-repeated', fields.get('title')?.position, { title });
  return title;
}

function readDate(
  fields: Fields,
  stem: string,
  timeZone: string,
  readable: boolean,
  report: Report,
): DigestDate {
  const field = fields.get('date');
  const written = field?.texts[0] ?? '';
  const inName = findNameDate(stem);
  if (inName.kind === 'impossible')
    report('name-date-impossible', field?.position, { found: inName.written });
  const dayOfName = inName.kind === 'day' ? inName.day : undefined;
  const parsed = parseDate(written, timeZone);
  if (parsed.kind === 'date') {
    if (!parsed.zoned) report('date-without-offset', field?.position, { found: written, timeZone });
    if (dayOfName !== undefined && dayOfName !== parsed.date.day) {
      report('date-differs-from-name', field?.position, { name: dayOfName, date: parsed.date.day });
    }
    return parsed.date;
  }
  if (written === '') {
    if (readable) report('date-missing', field?.position);
  } else {
    report(parsed.kind === 'impossible' ? 'date-impossible' : 'date-unknown', field?.position, {
      found: written,
    });
  }
  const standIn = parseDate(dayOfName ?? '1970-01-01', timeZone);
  if (standIn.kind !== 'date') throw new Error(`not a day: ${dayOfName ?? ''}`);
  return standIn.date;
}

/** A date that cannot be read is reported and left out: nothing depends on it. */
function readLastmod(fields: Fields, timeZone: string, report: Report): DigestDate | undefined {
  const written = readText(fields, 'lastmod', report);
  if (written === undefined) return undefined;
  const parsed = parseDate(written, timeZone);
  if (parsed.kind === 'date') return parsed.date;
  report('lastmod-unknown', fields.get('lastmod')?.position, { found: written });
  return undefined;
}

function checkWeek(date: DigestDate, fields: readonly (Field | undefined)[], report: Report): void {
  for (const field of fields) {
    const week = field && findWeek(field.texts[0] ?? '');
    if (week === undefined) continue;
    if (week.kind === 'impossible')
      report('week-impossible', field?.position, { found: week.written });
    else if (!holdsDay(week, date.day))
      report('week-differs', field?.position, { found: week.written, date: date.day });
  }
}

function readAuthors(fields: Fields, report: Report): FrontMatter['authors'] {
  const field = fields.get('author') ?? fields.get('authors');
  const links = (fields.get('authorlink') ?? fields.get('authorlinks'))?.texts ?? [];
  if (field?.kind === 'other') report('front-matter-type', field.position, { key: 'author' });
  const names = (field?.texts ?? []).flatMap((text) => decodeEntities(text).split(BETWEEN_NAMES));
  return keepVisible(names, 'author', field, report).map((name, at) => {
    // One address for several people is that of the team.
    const link = (links.length === 1 ? links[0] : links[at])?.trim();
    return { name, link: link !== undefined && WEB_ADDRESS.test(link) ? link : undefined };
  });
}

function readTexts(fields: Fields, key: string, report: Report): readonly string[] {
  const field = fields.get(key);
  if (field?.kind === 'other') report('front-matter-type', field.position, { key });
  return field?.texts ?? [];
}

function readList(fields: Fields, key: string, report: Report): readonly string[] {
  const texts = readTexts(fields, key, report).flatMap((text) =>
    decodeEntities(text).split(BETWEEN_TAGS),
  );
  return keepVisible(texts, key, fields.get(key), report);
}

/** Names that can be seen, each once; one that has characters but none to be seen is reported. */
function keepVisible(
  written: readonly string[],
  key: string,
  field: Field | undefined,
  report: Report,
): readonly string[] {
  const names = written
    .map((name) => name.replace(LINE_FOLD, ' ').trim())
    .filter((name) => name !== '');
  for (const name of names.filter((one) => !VISIBLE.test(one)))
    report('name-invisible', field?.position, { key, found: toCodePoints(name) });
  return [...new Set(names)].filter((name) => VISIBLE.test(name));
}

/** `U+200B U+FEFF` */
function toCodePoints(text: string): string {
  return Array.from(
    text,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

/** Any letter, sign or emoji matches; spaces, joiners, bidi controls and marks by themselves do not. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}]/u;

/** A line end with the space around it, as a folded value can keep it. */
const LINE_FOLD = /[ \t]*\n[ \t]*/gu;

/** `张三、李四`, `Ann, Bob` and `A & B` come apart; `SOFA 团队` and `R&D` do not. */
const BETWEEN_NAMES = /[、，,;；]|\s&\s/u;

/** `SOFA Weekly, MOSN` comes apart; `C/C++` does not. */
const BETWEEN_TAGS = /[、，,;；]/u;

/** `https://github.com/sofastack` matches, `github.com/sofastack` and `javascript:alert(1)` do not. */
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/iu;

/** `SOFA Weekly | SOFA Weekly | QA` and `SOFA Weekly｜SOFA WEEKLY | QA` match; `SOFA Weekly | QA` does not. */
const REPEATED_PREFIX = /^\s*([^|｜]{2,40}?)\s*[|｜]\s*\1\s*[|｜]/iu;
