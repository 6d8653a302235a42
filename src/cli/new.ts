import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { cancel, intro, isCancel, outro, text } from '@clack/prompts';
import { checkSite } from '../check/check.ts';
import { toLine } from '../check/line.ts';
import { readEnvironment } from '../load/environment.ts';
import { exists } from '../load/exists.ts';
import { loadSite } from '../load/site.ts';
import { toNextDay, toSource, toTemplate, toTitlePrefix } from '../site/new-digest.ts';
import { recordEarlier } from './record-permalinks.ts';
import { run } from './run.ts';

const HELP = `npm run new -- [options]

Begins a digest, modelled on the last one. Asks for what is not given, where a person is there to answer.

  --title "…"          title; by default the series' name and the date
  --date 2021-09-17    day of the digest; by default the next one in the weekly rhythm
  --author "…"         by default the last digest's
  --description "…"    one sentence for lists and search engines; by default the title
  --yes                takes the defaults for the rest
`;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

await run(async () => {
  const { values } = parseArgs({
    options: {
      title: { type: 'string' },
      date: { type: 'string' },
      author: { type: 'string' },
      description: { type: 'string' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const environment = { ...readEnvironment(), lenient: true };
  const { contentDir } = environment;
  await mkdir(join(contentDir, 'weekly'), { recursive: true });
  const site = await loadSite(environment);
  const [digest] = site.corpus.digests;
  const last = digest && { digest, text: await readFile(join(contentDir, digest.source), 'utf8') };
  const isAsked = process.stdin.isTTY && !values.yes;
  const ask = async (
    message: string,
    given: string | undefined,
    proposed: string,
    problem?: (value: string) => string | undefined,
  ) => {
    if (given !== undefined || !isAsked) return checkAnswer(given ?? proposed, message, problem);
    const answer = await text({
      message,
      initialValue: proposed,
      validate: (value) => problem?.(value ?? ''),
    });
    if (isCancel(answer)) {
      cancel('Nothing was written.');
      process.exit(130);
    }
    return answer;
  };

  if (isAsked) intro('A new digest');
  const today = toToday(site.settings.site.timeZone);
  const day = await ask('Date', values.date, toNextDay(digest?.date.day, today), (value) =>
    DAY.test(value) && !Number.isNaN(Date.parse(value))
      ? undefined
      : 'expected a day such as 2021-09-17',
  );
  const prefix = toTitlePrefix(digest?.title ?? site.settings.site.title ?? '');
  const title = await ask(
    'Title',
    values.title,
    [prefix, day].filter((part) => part !== '').join(' | '),
    notEmpty,
  );
  const author = await ask(
    'Author',
    values.author,
    digest?.authors[0]?.name ?? site.settings.site.title ?? '编辑部',
    notEmpty,
  );
  const description = await ask('Description', values.description, title, notEmpty);

  const source = toSource(digest?.source, day);
  const path = join(contentDir, source);
  if (await exists(path))
    throw new Error(`${relative('', path)} is there already; give another --date`);
  if (digest !== undefined) await recordEarlier(environment);
  const time = digest?.date.iso.slice(10) ?? 'T12:00:00+08:00';
  await mkdir(dirname(path), { recursive: true });
  await writeFile(
    path,
    toTemplate({ title, description, author, date: day + time }, last, site.settings.site.language),
  );

  const checked = await loadSite(environment);
  const findings = checkSite(
    checked,
    (file) => readFileSync(join(contentDir, file), 'utf8'),
    (file) => file === source,
  );
  for (const finding of findings) {
    process.stderr.write(`${toLine(finding, finding.severity, site.settings.site.language)}\n`);
  }
  const done = `${relative('', path)} is written; npm run dev shows it`;
  if (isAsked) outro(done);
  else process.stdout.write(`${done}\n`);
});

function notEmpty(value: string): string | undefined {
  return value.trim() === '' ? 'expected some text' : undefined;
}

function checkAnswer(
  value: string,
  name: string,
  problem?: (value: string) => string | undefined,
): string {
  const wrong = problem?.(value);
  if (wrong !== undefined) throw new Error(`--${name.toLowerCase()} is “${value}”, ${wrong}`);
  return value;
}

/** The day that it is now in a time zone: `2021-09-17`. */
function toToday(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
}
