import type { Finding } from './finding.ts';
import { toSpot } from './line.ts';

/** A comment in a digest that says a rule does not apply there. */
interface Waiver {
  readonly rule: string;
  /** Where the comment stands, from 1. */
  readonly line: number;
  /** The line that it is for; `undefined` for the whole file. */
  readonly only: number | undefined;
}

/**
 * Takes out the findings that the comments of a file waive, and reports the comments that waive nothing.
 *
 * `<!-- wenda-disable personal-email -->` is for the whole file, `<!-- wenda-disable-next-line link-local -->` for the
 * next line; several rules are divided by spaces or commas. A comment that is shown as code waives nothing.
 *
 * @param file path of the file, for the findings about comments
 */
export function applyWaivers(
  findings: readonly Finding[],
  lines: readonly string[],
  file: string,
): readonly Finding[] {
  const waivers = readWaivers(lines);
  if (waivers.length === 0) return findings;
  const used = new Set<Waiver>();
  const kept = findings.filter((finding) => {
    const { line } = toSpot(finding.place);
    const waiver = waivers.find(
      ({ rule, only }) => rule === finding.rule && (only === undefined || only === line),
    );
    if (waiver) used.add(waiver);
    return waiver === undefined;
  });
  const unused = waivers.filter((waiver) => !used.has(waiver));
  return [
    ...kept,
    ...unused.map(({ rule, line }): Finding => ({
      rule: 'waiver-unused',
      severity: 'hint',
      file,
      place: { line, column: 1 },
      data: { name: rule },
    })),
  ];
}

function readWaivers(lines: readonly string[]): readonly Waiver[] {
  return withoutCode(lines).flatMap((text, at) =>
    Array.from(text.matchAll(WAIVER), ([, next, rules = '']) =>
      rules
        .split(/[\s,]+/u)
        .filter((rule) => rule !== '')
        .map((rule) => ({ rule, line: at + 1, only: next === undefined ? undefined : at + 2 })),
    ).flat(),
  );
}

/** The lines with code blocks and code in a line left blank, so that their numbers stay. */
function withoutCode(lines: readonly string[]): readonly string[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const marks = FENCE.exec(line)?.[1];
    if (fence === undefined && marks === undefined) return line.replace(CODE, '');
    if (fence === undefined) fence = marks;
    else if (marks?.startsWith(fence) && line.trim().endsWith(marks)) fence = undefined;
    return '';
  });
}

/** The marks that open or close a code block, also within a quote: ` ```md `, `> ~~~`; not ``` `a` ```. */
const FENCE = /^[\s>]*(`{3,}(?!.*`)|~{3,})/u;

/** Code within a line: `` `<!-- wenda-disable x -->` ``; not a backtick that stands alone. */
const CODE = /(`+)[^`]+\1/gu;

/** `<!-- wenda-disable link-local, link-empty -->`, `<!-- wenda-disable-next-line link-local -->`; not `<!-- todo -->`. */
const WAIVER = /<!--\s*wenda-disable(-next-line)?\s+([a-z\s,-]+?)\s*-->/gu;
