/** YAML in which one slip was mended. It has as many lines as before. */
export interface Mended {
  readonly text: string;
  /** Number of the mended line, from 1. */
  readonly line: number;
  /** The line as it was. */
  readonly found: string;
}

/**
 * Closes quoted values whose closing quote slipped into column 0 of the next line, which YAML does not allow.
 *
 * @example
 * closeQuotes('description: "QA 整理\n"\ndate: …') // text 'description: "QA 整理"\n\ndate: …', line 1
 */
export function closeQuotes(yaml: string): Mended | undefined {
  const slip = SLIPPED_QUOTE.exec(yaml);
  if (!slip) return undefined;
  const [, head = '', quote = ''] = slip;
  return {
    text: yaml.replace(
      SLIPPED_QUOTE_EVERYWHERE,
      (_whole, start: string, mark: string) => `${start.trimEnd()}${mark}\n`,
    ),
    line: yaml.slice(0, slip.index).split('\n').length,
    found: head + quote,
  };
}

/**
 * Puts a value in quotes that has characters with a meaning in YAML: `title: QA: 整理`, `author: @name`,
 * `title: "a "b" c"`; and mends a key that is followed by a full-width colon or no space.
 *
 * @param near Number of the line, from 1, at which YAML gave up; the slip is on it or on the one before.
 */
export function quoteValue(yaml: string, near: number): Mended | undefined {
  const lines = yaml.split('\n');
  for (const at of [near - 1, near - 2]) {
    const found = lines[at];
    const match = found === undefined ? null : KEY_AND_VALUE.exec(found);
    if (found === undefined || !match) continue;
    const [, key = '', value = ''] = match;
    const bare = value.replace(OUTER_QUOTES, '$<inner>').trim();
    const mended = `${key}: '${bare.replaceAll("'", "''")}'`;
    if (mended === found) continue;
    return { text: lines.with(at, mended).join('\n'), line: at + 1, found };
  }
  return undefined;
}

/** `description: "QA 整理` with `"` alone at the start of the next line matches; with `"` at its own end it does not. */
const SLIPPED_QUOTE = /^([\w-]+:[ \t]*(["'])(?:(?!\2)[^\n])*)\n\2[ \t]*$/mu;

const SLIPPED_QUOTE_EVERYWHERE = new RegExp(SLIPPED_QUOTE.source, 'gmu');

/** `title: QA: 整理`, `title：QA` and `title:QA` match; `  - name` and `[link]: x` do not. */
const KEY_AND_VALUE = /^([A-Za-z][\w-]*)[ \t]*[:：][ \t]*(\S.*?)[ \t]*$/u;

/** The quotes around `"a "b" c"`, or one that was never closed: `"QA`. */
const OUTER_QUOTES = /^(?<quote>["'])(?<inner>.*?)\k<quote>?$/u;
