import type { Severity } from '../model/message.ts';
import { toWords, type Language } from '../site/messages.ts';
import type { Finding } from './finding.ts';
import { toSpot } from './line.ts';

/** How many findings of each severity there are, and in how many files. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly files: number;
  readonly fixable: number;
}

export function toSummary(findings: readonly Finding[]): Summary {
  const of = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    hints: of('hint'),
    files: new Set(findings.map(({ file }) => file)).size,
    fixable: findings.filter(({ fix }) => fix !== undefined).length,
  };
}

/** The findings for a program; `line` and `column` count from 1, `endColumn` is behind the last character. */
export function toJson(findings: readonly Finding[], language: Language): string {
  const messages = findings.map((finding) => ({
    file: finding.file,
    ...toSpot(finding.place),
    severity: finding.severity,
    rule: finding.rule,
    message: toWords(finding, language).says,
    remedy: toWords(finding, language).remedy,
    fixable: finding.fix !== undefined,
  }));
  return `${JSON.stringify({ version: 1, summary: toSummary(findings), messages }, undefined, 2)}\n`;
}

/**
 * A workflow command of GitHub Actions, which shows the finding beside the line in a pull request.
 *
 * @param prefix what stands before a file's path to make it relative to the repository: `content/`
 * @example
 * '::error file=content/weekly/a.md,line=4,endLine=4,col=7,endColumn=17,title=date-impossible::…'
 */
export function toGithub(finding: Finding, language: Language, prefix: string): string {
  const { line, column, endLine, endColumn } = toSpot(finding.place);
  const level = { error: 'error', warning: 'warning', hint: 'notice' }[finding.severity];
  const { says, remedy } = toWords(finding, language);
  const file = escapeProperty(prefix + finding.file);
  return `::${level} file=${file},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn},title=${finding.rule}::${escapeData(`${says} → ${remedy}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
