import { describe, expect, test } from 'vitest';
import type { ParsedDigest } from '../../src/parse/digest.ts';
import { CORPUS, FIXTURES } from './fixtures.ts';
import { parse, toCharacters } from './outline.ts';

/** A digest's lines, and which of them (from 0) name askers or open an answer. */
interface Marked {
  readonly lines: readonly string[];
  /** The names on each line of an asker. */
  readonly askers: ReadonlyMap<number, readonly string[]>;
  readonly answers: ReadonlySet<number>;
}

/** The number of an asker's line: `1` of `**1、@X**`; not that of a list. */
const NUMBER = /^(\W{0,4})(\d{1,2})(?=\s*[、.．])/u;

/** `1. @X`, `- x`, `#### @X`; not `1.@X`. */
const LIST_ITEM = /^\s*(?:\d+[.)]|[-*+]|#{1,6})\s/u;

/** The mark of an answer at the start of a line: `A：`, `> A:`. */
const ANSWER = /^[>\s]*A\s*[:：]/u;

/** A line of a quote with text: `> 请问`; not `> ![](…)`, whose side depends on what stands around it. */
const QUOTE = /^\s*>\s*[^!\s>]/u;

/** What follows an answer of one line: nothing, or a quote. */
const ENDS = /^\s*(?:>|$)/u;

/** Ways to type the same digest. */
const WAYS: readonly (readonly [string, (digest: Marked) => string])[] = [
  ['CR LF', ({ lines }) => lines.join('\r\n')],
  [
    'other numbers',
    onAskers((line) =>
      line.replace(NUMBER, (_, head: string, digits: string) => head + String(Number(digits) + 20)),
    ),
  ],
  [
    'half-width punctuation',
    onMarks((line) => line.replaceAll('：', ':').replace(/(\d)、/u, '$1.')),
  ],
  [
    'full-width punctuation',
    onMarks((line) => line.replace(/:/u, '：').replace(/^(\W{0,4}\d+)\.(?!\d)/u, '$1、')),
  ],
  ['a full-width @', onAskers((line) => line.replace(/@(?!\[)/u, '＠'))],
  ['a blank behind the @', onAskers((line) => line.replace(/@(?!\[)/u, '@ '))],
  ['no-break spaces', onAskers((line) => line.replaceAll(/(?<=\S) (?=\S)/gu, '\u00A0'))],
  ['the @ before the bold', onAskers((line) => line.replace(/\*\*@/u, '@**'))],
  [
    'no bold',
    onAskers((line) => (/@|提问|asks|asked/u.test(line) ? line.replaceAll('**', '') : line)),
  ],
  ['blanks around the bold', onAskers((line) => line.replace(/^\*\*(\d.*?)\*\*/u, '** $1 **'))],
  ['fewer blank lines', dropBlankLines],
];

describe.each([...FIXTURES, ...CORPUS])(
  'parseDigest() understands the same of $name',
  ({ text }) => {
    const written = parse(text);
    const marked = toMarked(text, written);
    const askers = toAskers(written);

    test.each(WAYS)('with %s', (_, retype) => {
      const retyped = parse(retype(marked));
      expect(toAskers(retyped)).toEqual(askers);
      expect(toTurns(retyped)).toEqual(toTurns(written));
      expect(toProjects(retyped)).toEqual(toProjects(written));
    });

    test('with other names', () => {
      const retyped = parse(renameAskers(marked));
      expect(toAskers(retyped)).toEqual(askers.map(toOther));
      expect(toTurns(retyped)).toEqual(toTurns(written));
    });
  },
);

function toMarked(text: string, { digest }: ParsedDigest): Marked {
  const lines = text.split('\n');
  const askers = new Map<number, readonly string[]>();
  for (const { heading, askers: people } of digest.entries) {
    for (const { position } of heading) {
      for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line += 1) {
        askers.set(
          line - 1,
          people.map(({ name }) => name),
        );
      }
    }
  }
  const answers = lines.flatMap((line, at) => (ANSWER.test(line) ? [at] : []));
  return { lines, askers, answers: new Set(answers) };
}

function toAskers({ digest }: ParsedDigest): string[] {
  return digest.entries.map(({ askers }) => askers.map(({ name }) => name).join(' + '));
}

function toTurns({ digest }: ParsedDigest): string[] {
  return digest.entries.flatMap(({ turns }) =>
    turns.map(({ role, nodes }) => `${role}: ${toCharacters(nodes).normalize('NFKC')}`),
  );
}

function toProjects({ digest }: ParsedDigest): string[] {
  return digest.entries.flatMap(({ projectLines }) =>
    projectLines.map(({ name, url }) => `${name} ${url ?? ''}`),
  );
}

/** A name that nobody has. */
function toOther(names: string): string {
  return names
    .split(' + ')
    .map((name) => (name === '' ? '' : `${name}二世`))
    .join(' + ');
}

function renameAskers({ lines, askers }: Marked): string {
  return lines
    .map((line, at) =>
      (askers.get(at) ?? []).reduce((renamed, name) => {
        const start = renamed.search(
          new RegExp(`(?<=^|[@\\d、.&\\[\\s*]\\s*)${toPattern(name)}`, 'u'),
        );
        if (start < 0) return renamed;
        const found = new RegExp(toPattern(name), 'u').exec(renamed.slice(start))?.[0] ?? '';
        return renamed.slice(0, start) + found + '二世' + renamed.slice(start + found.length);
      }, line),
    )
    .join('\n');
}

/** A name as it may be typed: with blanks of any kind. */
function toPattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '[\\s\\u00A0\\u3000]+');
}

/** Lists keep their numbers, since what stands below is indented by them. */
function onAskers(change: (line: string) => string): (digest: Marked) => string {
  return ({ lines, askers }) =>
    lines
      .map((line, at) => (askers.has(at) && !LIST_ITEM.test(line) ? change(line) : line))
      .join('\n');
}

function onMarks(change: (line: string) => string): (digest: Marked) => string {
  return ({ lines, askers, answers }) =>
    lines
      .map((line, at) => {
        if (askers.has(at)) return LIST_ITEM.test(line) ? line : change(line);
        return answers.has(at) ? line.replace(ANSWER, change) : line;
      })
      .join('\n');
}

/** The blank lines between an asker and a quote, and between a quote and its answer, are not needed. */
function dropBlankLines({ lines, askers, answers }: Marked): string {
  return lines
    .filter((line, at) => {
      const belowAsker = askers.has(at - 1) && QUOTE.test(lines[at + 1] ?? '');
      const belowQuote =
        QUOTE.test(lines[at - 1] ?? '') && answers.has(at + 1) && ENDS.test(lines[at + 2] ?? '');
      return line.trim() !== '' || !(belowAsker || belowQuote);
    })
    .join('\n');
}
