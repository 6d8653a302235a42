import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSite } from '../check/check.ts';
import { toExcerpt } from '../check/excerpt.ts';
import type { Finding } from '../check/finding.ts';
import { applyFixes, toDiff } from '../check/fix.ts';
import { toGithub, toJson, toSummary } from '../check/formats.ts';
import { toLine, toSpot } from '../check/line.ts';
import { readEnvironment } from '../load/environment.ts';
import { createParseFiles } from '../load/parse-files.ts';
import { loadSite } from '../load/site.ts';
import { toWords, type Language } from '../site/messages.ts';
import { colorsOf } from './colors.ts';
import { run } from './run.ts';
import { count } from './stages.ts';

const colors = colorsOf(process.stdout);
const PAINT = { error: colors.red, warning: colors.yellow, hint: colors.blue };

const HELP = `npm run check -- [options] [files]

Says what is wrong, or likely wrong, with the digests. Exits with 1 only where there are errors.

  --format text|json|github   text by default; github annotates a pull request
  --fix                       mends what needs no judgement and shows what it changed
  --quiet                     leaves out hints
  files                       only these, as paths relative to the content folder
`;

await run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (!['text', 'json', 'github'].includes(values.format)) {
    throw new Error(`--format is “${values.format}”, expected text, json or github`);
  }
  // What cannot be read is a finding among the others here, not a reason to stop.
  const environment = { ...readEnvironment(), lenient: true };
  const { contentDir } = environment;
  const files = createFiles(contentDir);
  const prefix = `${relative('', contentDir)}/`;
  // What the settings say wrongly is wrong for every digest.
  const isWanted = ({ file, severity }: Finding) =>
    (positionals.length === 0 ||
      file === 'site.yaml' ||
      positionals.some((path) => path.replace(prefix, '') === file)) &&
    !(values.quiet && severity === 'hint');
  const check = async () => {
    const site = await loadSite(environment, createParseFiles(environment.cacheDir, 'check'));
    for (const path of positionals) {
      if (!existsSync(join(contentDir, path.replace(prefix, ''))))
        throw new Error(`there is no file ${path} in ${relative('', contentDir) || '.'}`);
    }
    return {
      language: site.settings.site.language,
      findings: checkSite(site, files.read).filter(isWanted),
    };
  };
  let { findings, language } = await check();
  if (values.fix) {
    await fixAll(findings, contentDir, files.read);
    files.forget();
    ({ findings, language } = await check());
  }
  if (values.format === 'json') {
    process.stdout.write(toJson(findings, language));
  } else if (values.format === 'github') {
    for (const finding of findings) {
      process.stdout.write(`${toGithub(finding, language, prefix.replaceAll(sep, '/'))}\n`);
    }
  } else {
    process.stdout.write(findings.map((finding) => toText(finding, language, files.read)).join(''));
    process.stdout.write(toClosingLine(findings));
  }
  if (toSummary(findings).errors > 0) process.exitCode = 1;
});

/** Texts of files in the content folder, each read once. */
function createFiles(contentDir: string) {
  const texts = new Map<string, string>();
  const read = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(contentDir, file), 'utf8');
    texts.set(file, text);
    return text;
  };
  return { read, forget: () => texts.clear() };
}

function toText(finding: Finding, language: Language, textOf: (file: string) => string): string {
  const paint = PAINT[finding.severity];
  const line = toLine(finding, finding.severity, language).replace(
    ` ${finding.severity} `,
    ` ${paint(finding.severity)} `,
  );
  const shown = [line];
  if (finding.place !== undefined) {
    const spot = toSpot(finding.place);
    const text = textOf(finding.file).split(/\r?\n/u)[spot.line - 1] ?? '';
    const { source, marks } = toExcerpt(text, spot);
    shown.push(`    ${source}`, `    ${paint(marks)}`);
  }
  shown.push(colors.dim(`    → ${toWords(finding, language).remedy}`), '', '');
  return shown.join('\n');
}

function toClosingLine(findings: readonly Finding[]): string {
  const { errors, warnings, hints, files, fixable } = toSummary(findings);
  if (findings.length === 0) return 'Nothing to report.\n';
  const counts = [count(errors, 'error'), count(warnings, 'warning'), count(hints, 'hint')].join(
    ', ',
  );
  const help = fixable > 0 ? `; npm run check -- --fix mends ${fixable}` : '';
  return `${counts} in ${count(files, 'file')}${help}\n`;
}

async function fixAll(
  findings: readonly Finding[],
  contentDir: string,
  textOf: (file: string) => string,
): Promise<void> {
  const byFile = Map.groupBy(
    findings.filter(({ fix }) => fix !== undefined),
    ({ file }) => file,
  );
  const { bold, red, green } = colorsOf(process.stderr);
  for (const [file, fixable] of byFile) {
    const before = textOf(file);
    const { text: after, count: made } = applyFixes(before, fixable);
    await writeFile(join(contentDir, file), after);
    process.stderr.write(bold(`${file}: ${count(made, 'fix', 'fixes')}\n`));
    for (const { sign, line, text } of toDiff(before, after)) {
      const paint = sign === '-' ? red : green;
      process.stderr.write(`${paint(`${sign} ${line}: ${text}`)}\n`);
    }
    process.stderr.write('\n');
  }
}
