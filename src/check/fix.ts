import type { Finding, Fix } from './finding.ts';

/** A file before and after its fixes. */
export interface FixedFile {
  readonly text: string;
  /** How many fixes were made; those that overlap an earlier one wait for the next run. */
  readonly count: number;
}

/**
 * Makes the fixes of one file. Line ends and everything that no fix names stay byte for byte.
 *
 * @param findings of this file
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixedFile {
  const starts = toLineStarts(text);
  const toOffset = ({ line, column }: Fix['start']) =>
    (starts[line - 1] ?? text.length) + column - 1;
  const fixes = findings
    .flatMap(({ fix }) =>
      fix ? [{ from: toOffset(fix.start), to: toOffset(fix.end), text: fix.text }] : [],
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let fixed = '';
  let at = 0;
  let count = 0;
  for (const fix of fixes) {
    if (fix.from < at) continue;
    fixed += text.slice(at, fix.from) + fix.text;
    at = fix.to;
    count += 1;
  }
  return { text: fixed + text.slice(at), count };
}

/** One line of a difference. */
export interface DiffLine {
  readonly sign: '-' | '+';
  /** From 1, in the text before. */
  readonly line: number;
  readonly text: string;
}

/** The lines in which two texts with the same number of lines differ; fixes never add or remove a line. */
export function toDiff(before: string, after: string): readonly DiffLine[] {
  const changed = after.split('\n');
  return before.split('\n').flatMap((text, at): DiffLine[] => {
    const now = changed[at] ?? '';
    return now === text
      ? []
      : [
          { sign: '-', line: at + 1, text },
          { sign: '+', line: at + 1, text: now },
        ];
  });
}

/** Offsets at which lines begin. */
function toLineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
}
