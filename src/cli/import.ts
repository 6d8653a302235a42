import { copyFile, glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { progress } from '@clack/prompts';
import { stringify } from 'yaml';
import { toLine } from '../check/line.ts';
import { readEnvironment } from '../load/environment.ts';
import { exists } from '../load/exists.ts';
import { parseDigest } from '../parse/digest.ts';
import { RULES } from '../model/rules.ts';
import { stopsBuild } from '../site/messages.ts';
import type { Message } from '../model/message.ts';
import { proposePeople, proposeTags } from './archive-proposals.ts';
import { selectDigests, type Candidate } from './archive-selection.ts';
import { recordEarlier } from './record-permalinks.ts';
import { run } from './run.ts';
import { count } from './stages.ts';

const HELP = `npm run import -- <folder> [options]

Brings the digests of an archive, such as the content/ of a Hugo site, into content/weekly/, byte for byte, with the
pictures beside them. Can be run again: what is there already stays.

  --tag "…"      takes the files with this tag; without it, digests are known by their askers
  --overwrite    replaces digests that differ from the archive's, and first records the addresses that they have
  --dry-run      only says what it would do
`;

/** Folders that Hugo keeps out of addresses: `content`, `zh`, `zh-CN`, `en`. */
const LANGUAGE = /^(?:content|[a-z]{2}(?:-[a-z]{2,4})?)$/iu;

/** What became of the files of one digest. */
type Outcome = 'new' | 'same' | 'replaced' | 'kept';

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ['new', 'new'],
  ['same', 'there already'],
  ['replaced', 'replaced'],
  ['kept', 'kept although the archive differs'],
];

await run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      tag: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    process.stdout.write(HELP);
    if (folder === undefined && !values.help) process.exitCode = 1;
    return;
  }
  const environment = readEnvironment();
  const { contentDir } = environment;
  const root = resolve(folder);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new Error(`${folder} is not a folder`);

  const { candidates, unreadable, messages } = await readArchive(root);
  const { digests, tag } = selectDigests(candidates, values.tag);
  if (digests.length === 0) {
    throw new Error(`no digest was found in ${folder}; name the tag that digests have with --tag`);
  }
  // What is only added moves no address, and has been published nowhere yet.
  if (values.overwrite && !values['dry-run'] && (await hasDigests(contentDir))) {
    await recordEarlier(environment);
  }
  const outcomes = new Map<Outcome, number>();
  const bar = process.stdout.isTTY ? progress({ max: digests.length }) : undefined;
  bar?.start('Copying digests');
  for (const { path } of digests) {
    const outcome = await copyDigest(root, path, contentDir, values);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    bar?.advance(1, path);
  }
  bar?.stop('Copied');
  const proposals = values['dry-run'] ? [] : await writeProposals(contentDir, digests);
  const imported = new Set(digests.map(({ path }) => path));
  report({
    digests,
    others: candidates.length - digests.length,
    tag,
    outcomes,
    proposals,
    unreadable,
    messages: messages.filter(({ file }) => imported.has(file)),
    isDryRun: values['dry-run'],
  });
});

async function hasDigests(contentDir: string): Promise<boolean> {
  for await (const _ of glob('weekly/**/*.md', { cwd: contentDir })) return true;
  return false;
}

/** Reads every Markdown file below a folder. */
async function readArchive(root: string) {
  const candidates: Candidate[] = [];
  const unreadable: Message[] = [];
  const all: Message[] = [];
  const paths: string[] = [];
  for await (const name of glob('**/*.md', { cwd: root })) paths.push(name.replaceAll('\\', '/'));
  for (const path of paths.sort()) {
    // `_index.md` is the text of a list page in Hugo.
    if (basename(path).startsWith('_')) continue;
    const text = await readFile(join(root, path), 'utf8');
    const { digest, messages } = parseDigest(
      { source: path, text },
      { timeZone: 'Asia/Shanghai', linkBase: undefined },
    );
    const fatal = messages.filter(({ rule }) => stopsBuild(rule));
    if (fatal.length > 0) unreadable.push(...fatal);
    else candidates.push({ path, digest });
    all.push(...messages);
  }
  return { candidates, unreadable, messages: all };
}

/** Copies a file, or the whole bundle that it is the index of; `weekly/` takes the last part of its path. */
async function copyDigest(
  root: string,
  path: string,
  contentDir: string,
  options: { readonly overwrite: boolean; readonly 'dry-run': boolean },
): Promise<Outcome> {
  const isBundle = basename(path) === 'index.md';
  const from = isBundle ? dirname(join(root, path)) : join(root, path);
  const to = join(contentDir, 'weekly', basename(from));
  const names: string[] = [];
  if (isBundle) {
    for await (const entry of glob('**/*', { cwd: from, withFileTypes: true })) {
      if (entry.isFile()) names.push(relative(from, join(entry.parentPath, entry.name)));
    }
  } else names.push('');
  let outcome: Outcome = 'same';
  // The same digest may be there in the other form, as a file or as a bundle: two would be two pages.
  const other = isBundle ? `${to}.md` : join(to.replace(/\.md$/u, ''), 'index.md');
  if (await exists(other)) {
    if ((await readFile(join(root, path))).equals(await readFile(other))) return 'same';
    if (!options.overwrite) return 'kept';
    outcome = 'replaced';
    if (!options['dry-run']) await rm(other);
  }
  for (const name of names) {
    const [source, target] = [join(from, name), join(to, name)];
    const isThere = await exists(target);
    if (isThere && (await readFile(source)).equals(await readFile(target))) continue;
    if (isThere && !options.overwrite) {
      outcome = 'kept';
      continue;
    }
    if (outcome === 'same') outcome = isThere ? 'replaced' : 'new';
    if (options['dry-run']) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
  }
  return outcome;
}

/** Writes what was learned where nothing is said yet; beside it, to be looked through, where something is. */
async function writeProposals(
  contentDir: string,
  candidates: readonly Candidate[],
): Promise<readonly string[]> {
  const digests = candidates.map(({ digest }) => digest);
  const tags = proposeTags(digests).map(({ name, aliases, links }) => ({
    name,
    ...(aliases.length > 0 && { aliases }),
    links,
  }));
  const written: string[] = [];
  for (const [name, values] of [
    ['tags', tags],
    ['people', proposePeople(digests)],
  ] as const) {
    if (values.length === 0) continue;
    const isThere = await exists(join(contentDir, `${name}.yaml`));
    const file = isThere ? `${name}.proposed.yaml` : `${name}.yaml`;
    await writeFile(join(contentDir, file), stringify(values, { lineWidth: 0 }));
    written.push(`${file} (${values.length})`);
  }
  return written;
}

function report(result: {
  readonly digests: readonly Candidate[];
  readonly others: number;
  readonly tag: string | undefined;
  readonly outcomes: ReadonlyMap<Outcome, number>;
  readonly proposals: readonly string[];
  readonly unreadable: readonly Message[];
  readonly messages: readonly Message[];
  readonly isDryRun: boolean;
}): void {
  const { digests, others, tag, outcomes, proposals, unreadable, messages, isDryRun } = result;
  const entries = digests.flatMap(({ digest }) => digest.entries);
  const rules = [...Map.groupBy(messages, ({ rule }) => rule)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const lines = [
    `${isDryRun ? 'Would import' : 'Imported'} ${count(digests.length, 'digest')} with ${count(entries.length, 'entry', 'entries')}: ` +
      OUTCOMES.map(([outcome, words]) => `${outcomes.get(outcome) ?? 0} ${words}`).join(', '),
    tag === undefined
      ? ''
      : `Known by askers and by the tag “${tag}”; ${count(others, 'other post')} left where they are`,
    proposals.length === 0 ? '' : `Proposed: ${proposals.join(', ')}`,
    ...toFormerPaths(digests).map(
      (path) => `Old addresses: add ${path} to formerPaths in site.yaml, so that they redirect`,
    ),
    unreadable.length === 0 ? '' : `Not readable: ${count(unreadable.length, 'file')}`,
    ...unreadable.map((message) => `  ${toLine(message, 'error', 'en')}`),
    messages.length === 0
      ? ''
      : `Odd: ${count(messages.length, 'place')}, in full with npm run check`,
    ...rules.map(
      ([rule, of]) =>
        `  ${String(of.length).padStart(5)} ${rule}, such as ${of[0] ? toLine(of[0], RULES[rule].severity, 'en') : ''}`,
    ),
  ];
  process.stdout.write(`${lines.filter((line) => line !== '').join('\n')}\n`);
}

/**
 * Patterns of the addresses that digests had in the archive, as Hugo makes them from its folders, where they are not
 * those that redirect anyway: `zh/posts/2021-09-10/index.md` → `/posts/{slug}/`.
 */
function toFormerPaths(digests: readonly Candidate[]): readonly string[] {
  const folders = digests.map(({ path }) =>
    path
      .replace(/(?:\/index)?\.md$/u, '')
      .split('/')
      .slice(0, -1),
  );
  const sections = folders.map((parts) => parts.filter((part) => !LANGUAGE.test(part)).join('/'));
  return [...new Set(sections)]
    .filter((section) => !['', 'weekly', 'blog'].includes(section))
    .map((section) => `/${section}/{slug}/`);
}
