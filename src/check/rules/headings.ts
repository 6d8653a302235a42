import type { DigestRule } from '../rule.ts';

/** Headings that jump over a level, which readers who go from heading to heading stumble over. */
export const checkHeadings: DigestRule = ({ digest, lines }, report) => {
  let before: number | undefined;
  for (const { position } of digest.sections) {
    const line = position && lines[position.start.line - 1];
    const marks = line === undefined ? undefined : HEADING.exec(line)?.[1];
    if (marks === undefined || position === undefined) continue;
    const level = marks.length;
    if (before !== undefined && level > before + 1) {
      report(
        'heading-skips',
        { line: position.start.line, column: 1 },
        {
          from: String(before),
          to: String(level),
          expected: String(before + 1),
        },
      );
    }
    before = level;
  }
};

/** `### 本周推荐阅读`; not `#1061 …`, nor a bold paragraph that acts as a heading. */
const HEADING = /^ {0,3}(#{1,6})(?=\s|$)/u;
