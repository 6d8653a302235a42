import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Message } from '../model/message.ts';
import { deadLinksSchema, type DeadLink } from '../model/dead-links.ts';
import { picturesSchema, type Picture } from '../model/pictures.ts';
import { peopleSchema, siteSchema, tagsSchema, type Settings } from '../model/settings.ts';
import { decode } from './decode.ts';

/** The settings of a content folder, with a message for each thing in them that is wrong. */
export interface ReadSettings {
  /** What is wrong or absent has its default. */
  readonly settings: Settings;
  /** Local copies of remote pictures. */
  readonly pictures: readonly Picture[];
  /** Links that lead nowhere any more. */
  readonly deadLinks: readonly DeadLink[];
  readonly messages: readonly Message[];
}

/** Reads `site.yaml`, `tags.yaml`, `people.yaml`, `pictures.yaml` and `links.yaml`; each may be absent. */
export async function readSettings(contentDir: string): Promise<ReadSettings> {
  const [site, tags, people, pictures, deadLinks] = await Promise.all([
    readYaml(contentDir, 'site.yaml', siteSchema, {}),
    readYaml(contentDir, 'tags.yaml', tagsSchema, []),
    readYaml(contentDir, 'people.yaml', peopleSchema, []),
    readYaml(contentDir, 'pictures.yaml', picturesSchema, []),
    readYaml(contentDir, 'links.yaml', deadLinksSchema, []),
  ]);
  return {
    settings: { site: site.value, tags: tags.value, people: people.value },
    pictures: pictures.value,
    deadLinks: deadLinks.value,
    messages: [
      ...site.messages,
      ...tags.messages,
      ...people.messages,
      ...pictures.messages,
      ...deadLinks.messages,
    ],
  };
}

interface ReadYaml<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}

async function readYaml<S extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: S,
  empty: z.input<S>,
): Promise<ReadYaml<z.output<S>>> {
  const path = join(contentDir, file);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`${path} cannot be read`, { cause: error });
  });
  const fallback = schema.parse(empty);
  if (bytes === undefined) return { value: fallback, messages: [] };
  const decoded = decode(bytes);
  if (decoded.kind === 'problem') {
    const { rule, place, data } = decoded;
    return {
      value: fallback,
      messages: rule === 'file-empty' ? [] : [{ rule, file, place, data }],
    };
  }
  return parseSettings(file, decoded.text, schema, empty);
}

/**
 * Reads one settings file's YAML against its schema.
 *
 * @example
 * parseSettings('site.yaml', 'titel: 问答', siteSchema, {}).messages
 * // [{ rule: 'settings-invalid', file: 'site.yaml', place: { line: 1, column: 1 }, data: { key: 'titel', … } }]
 */
function parseSettings<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  empty: z.input<S>,
): ReadYaml<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const value = schema.parse(empty);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    const messages = document.errors.map(({ pos, message }): Message => ({
      rule: 'settings-yaml',
      file,
      place: at(pos[0]),
      data: { reason: message.split('\n')[0] ?? '' },
    }));
    return { value, messages };
  }
  const data = toValue(document);
  if (data instanceof Error) {
    return {
      value,
      messages: [{ rule: 'settings-yaml', file, place: undefined, data: { reason: data.message } }],
    };
  }
  const written: unknown = data ?? empty;
  const english = schema.safeParse(written, { error: z.locales.en().localeError });
  if (english.success) return { value: english.data, messages: [] };
  const chinese = schema.safeParse(written, { error: z.locales.zhCN().localeError });
  const issues = english.error.issues.flatMap((issue, index) =>
    toPaths(issue).map((path): Message => ({
      rule: 'settings-invalid',
      file,
      place: at(findOffset(document, path)),
      data: {
        key: path.join('.') || file,
        reason: issue.message,
        reasonZh: chinese.error?.issues[index]?.message ?? issue.message,
      },
    })),
  );
  return { value, messages: issues };
}

/** The document as values; an error where its aliases multiply past sense. */
function toValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError)
      return new Error(error.message);
    throw error;
  }
}

/** Keys that nobody knows stand in the issue, not in its path. */
function toPaths(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, key])
    : [issue.path];
}

/** Where a key of a path stands in the document, or the nearest thing around it that is there. */
function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isNode(key) && String(key) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
