import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
} from 'yaml';
import type { Point, Position } from 'unist';
import type { RuleId } from '../model/rules.ts';
import { closeQuotes, quoteValue } from './yaml-repair.ts';

/** The value of one key. */
export interface Field {
  /** `text` and `list` are as they look; `other` is a map or a list with maps in it. */
  readonly kind: 'text' | 'list' | 'other';
  /** The texts in it, one for `text`; without what is empty. */
  readonly texts: readonly string[];
  readonly position: Position;
}

/** The keys of the front matter, in lower case. A map, so that `__proto__` is a key like others. */
export type Fields = ReadonlyMap<string, Field>;

interface Problem {
  readonly rule: RuleId;
  readonly place: Position | Point;
  readonly data: Record<string, string>;
}

/**
 * Reads YAML as keys with texts: no types are guessed, no tag is obeyed, no alias is multiplied.
 *
 * Slips that real digests have are mended, each with a problem that says so; where the text still is no YAML there are
 * no fields and one problem `front-matter-invalid`.
 *
 * @param start Where the YAML starts in the file.
 */
export function parseFields(
  yaml: string,
  start: Point,
): { readonly fields: Fields; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const nesting = findDeepNesting(yaml);
  if (nesting !== undefined || yaml.length > MAX_LENGTH) {
    const place = { line: start.line + (nesting ?? 0), column: 1 };
    const reason =
      nesting === undefined ? `longer than ${MAX_LENGTH} characters` : 'nested too deeply';
    return {
      fields: new Map(),
      problems: [{ rule: 'front-matter-invalid', place, data: { reason } }],
    };
  }
  let text = yaml;
  let parsed = parseYaml(text);
  const repairs = [closeQuotes, quoteValue, quoteValue, quoteValue, quoteValue];
  for (const repair of repairs) {
    const error = parsed.document.errors[0];
    if (error === undefined) break;
    const at = parsed.lines.linePos(error.pos[0]);
    const mended = repair(text, at.line);
    if (mended === undefined) continue;
    problems.push({
      rule: 'front-matter-repaired',
      place: { line: start.line + mended.line - 1, column: 1 },
      data: { found: mended.found },
    });
    text = mended.text;
    parsed = parseYaml(text);
  }
  const error = parsed.document.errors[0];
  if (
    error !== undefined ||
    (parsed.document.contents !== null && !isMap(parsed.document.contents))
  ) {
    const at = error === undefined ? { line: 1, col: 1 } : parsed.lines.linePos(error.pos[0]);
    return {
      fields: new Map(),
      problems: [
        {
          rule: 'front-matter-invalid',
          place: { line: start.line + at.line - 1, column: at.col },
          data: {
            reason:
              error === undefined ? 'not a list of keys and values' : firstLine(error.message),
          },
        },
      ],
    };
  }
  return readFields(parsed, start, problems);
}

interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
  });
  return { document, lines };
}

function readFields(
  { document, lines }: ParsedYaml,
  start: Point,
  problems: Problem[],
): { fields: Fields; problems: Problem[] } {
  const fields = new Map<string, Field>();
  const { contents } = document;
  for (const { key, value } of isMap<ParsedNode, ParsedNode | null>(contents)
    ? contents.items
    : []) {
    const name = toText(key, document)?.toLowerCase();
    if (name === undefined) continue;
    const [from, , to] = (value ?? key).range;
    const position = { start: toPoint(lines, from, start), end: toPoint(lines, to, start) };
    if (fields.has(name))
      problems.push({ rule: 'front-matter-key-repeated', place: position, data: { key: name } });
    fields.set(name, { ...readValue(value, document), position });
  }
  return { fields, problems };
}

function readValue(
  value: ParsedNode | null,
  document: Document.Parsed,
): Pick<Field, 'kind' | 'texts'> {
  const node = isAlias(value) ? value.resolve(document) : value;
  if (isSeq(node)) {
    const texts = node.items.map((one) => toText(one, document));
    return {
      kind: texts.includes(undefined) ? 'other' : 'list',
      texts: texts.filter((one) => one !== undefined && one.trim() !== '') as string[],
    };
  }
  const text = toText(node, document);
  if (text === undefined) return { kind: value === null ? 'text' : 'other', texts: [] };
  return {
    kind: 'text',
    texts: text.trim() === '' || text === '~' || text === 'null' ? [] : [text],
  };
}

/** The text of a scalar, or of the `name` of a map: authors are written both ways. */
function toText(written: unknown, document: Document.Parsed): string | undefined {
  const node = isAlias(written) ? written.resolve(document) : written;
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  const name: unknown = isMap(node) ? node.get('name') : undefined;
  return typeof name === 'string' ? name : undefined;
}

function toPoint(lines: LineCounter, offset: number, start: Point): Point {
  const { line, col } = lines.linePos(offset);
  return { line: start.line + line - 1, column: col };
}

/** The library's reader calls itself for each level: the line (from 0) that nests past any sense, if there is one. */
function findDeepNesting(yaml: string): number | undefined {
  let depth = 0;
  for (const [at, line] of yaml.split('\n').entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') depth += 1;
      else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
      if (depth > MAX_DEPTH) return at;
    }
    if (NESTED_LIST.test(line)) return at;
  }
  return undefined;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}

/** In characters; real front matter has some hundred. */
const MAX_LENGTH = 64 * 1024;

const MAX_DEPTH = 100;

/** A hundred `- ` or `? ` in a row; `- - a` does not match. */
const NESTED_LIST = /^\s*(?:[-?]\s+){100}/u;
