import type { Text } from 'mdast';
import { findNodes, type Visited } from '../nodes.ts';
import type { DigestRule, Report } from '../rule.ts';

/** What a reader of the site could use to reach a person or to join a meeting that is not open to all. */
export const checkPersonalData: DigestRule = ({ digest, lines }, report) => {
  for (const visited of findNodes(digest, 'text')) {
    if (isAddress(visited)) continue;
    reportAll('personal-email', EMAIL, visited.node, report);
    reportAll('personal-phone', PHONE, visited.node, report);
  }
  // The word and the code often stand in different nodes: `**入会口令（钉钉）：**688 824 34655`.
  for (const [at, line] of lines.entries()) {
    const match = MEETING_CODE.exec(line);
    const found = match?.groups?.code;
    if (match === null || found === undefined) continue;
    const column = match.index + match[0].lastIndexOf(found) + 1;
    const point = { line: at + 1, column };
    report(
      'meeting-code',
      { start: point, end: { line: at + 1, column: column + found.length } },
      { found },
    );
  }
};

function reportAll(
  rule: 'personal-email' | 'personal-phone',
  pattern: RegExp,
  node: Text,
  report: Report,
): void {
  for (const match of node.value.matchAll(pattern)) {
    report(rule, toPlace(node, match.index, match[0].length), { found: match[0] });
  }
}

/** Where a stretch of a text node stands; the whole node where it goes over more than one line. */
function toPlace({ position, value }: Text, at: number, length: number) {
  if (position === undefined || position.start.line !== position.end.line) return position;
  if (position.end.column - position.start.column !== value.length) return position;
  const { line, column } = position.start;
  return { start: { line, column: column + at }, end: { line, column: column + at + length } };
}

/** Text that is the address of the link around it, such as `https://example.org/13800138000`. */
function isAddress({ node, ancestors }: Visited<Text>): boolean {
  return /^\s*[a-z]+:\/\//iu.test(node.value) && ancestors.some(({ type }) => type === 'link');
}

/** `someone@example.com`; not `@Override`, `git@github.com:o/r.git`, `user@localhost` or `a@b.c` of an address. */
const EMAIL = /(?<![\w.%+/@-])(?!git@)[\w.%+-]{2,}@(?:[a-z\d-]+\.)+[a-z]{2,}(?![\w:@-])/giu;

/**
 * `13800138000`, `+86 571 2809 5818`, `+057128095818`, `0571-28095818`; not the digits of a transaction id
 * (`192.168.2.115:8091:178170994535436288`), a hash, a date or a version.
 */
const PHONE =
  /(?<![\w.:/=#+-])(?:(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}|\+(?:86)?[ -]?0?\d{2,3}[ -]?\d{3,4}[ -]?\d{4}|0\d{2,3}-\d{7,8})(?![\w.:/=-])/gu;

/** `入会口令（钉钉）：688 824 34655`, `会议号：123-456-789`; not `密码：admin` or `群号：23307862`. */
const MEETING_CODE =
  /(?:入会口令|会议口令|会议号|会议码|会议 ?ID|入会密码|meeting (?:ID|code|passcode))[^\d\n]{0,20}?(?<code>\d[\d -]{4,}\d)/iu;
