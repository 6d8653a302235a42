import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import { RULES } from '../model/rules.ts';
import type { Site } from '../site/site.ts';
import type { Finding, Fix } from './finding.ts';
import { toSpot } from './line.ts';
import type { DigestRule } from './rule.ts';
import { findAddressFix } from './rules/addresses.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkDescription } from './rules/description.ts';
import { checkFences } from './rules/fences.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkLinks } from './rules/links.ts';
import { checkPersonalData } from './rules/personal-data.ts';
import { checkPictures } from './rules/pictures.ts';
import { checkProjects } from './rules/projects.ts';
import { checkReadings } from './rules/readings.ts';
import { checkRepeats } from './rules/repeats.ts';
import { toSeverity } from './severity.ts';
import { applyWaivers } from './waivers.ts';

const DIGEST_RULES: readonly DigestRule[] = [
  checkCharacters,
  checkDescription,
  checkFences,
  checkHeadings,
  checkLinks,
  checkPersonalData,
  checkPictures,
  checkProjects,
  checkReadings,
  checkRepeats,
];

/**
 * Everything that the editors of a site should know, by file and then by place: what the parser found and what the
 * rules find, with the severities of `site.yaml` and without what comments in the digests waive.
 *
 * @param textOf the text of a digest's file
 * @param isWanted which files to look at; all of them, unless it says otherwise
 */
export function checkSite(
  site: Site,
  textOf: (file: string) => string,
  isWanted: (file: string) => boolean = () => true,
): readonly Finding[] {
  const { digests, messages } = site.corpus;
  const parsed = Map.groupBy(messages, ({ file }) => file);
  const bySource = new Map(digests.map((digest) => [digest.source, digest]));
  const files = [...new Set([...parsed.keys(), ...bySource.keys()])].filter(isWanted).sort();
  return [
    ...checkSettings(site).filter(({ file }) => isWanted(file)),
    ...files.flatMap((file) => {
      const digest = bySource.get(file);
      const lines = digest || file.endsWith('.md') ? textOf(file).split(LINE_END) : [];
      const found = (parsed.get(file) ?? []).concat(digest ? checkDigest(digest, site, lines) : []);
      return applyWaivers(
        withoutRepeats(found).flatMap((message) => toFinding(message, lines, site)),
        lines,
        file,
      ).toSorted(byPlace);
    }),
  ];
}

/** `\n` and `\r\n`; a lone `\r` ends no line. */
const LINE_END = /\r?\n/u;

function checkDigest(digest: Digest, site: Site, lines: readonly string[]): readonly Message[] {
  const found: (Message & { readonly fix?: Fix | undefined })[] = [];
  for (const check of DIGEST_RULES) {
    check({ digest, site, lines }, (rule, place, data = {}, fix) => {
      found.push({ rule, file: digest.source, place, data, fix });
    });
  }
  return found;
}

function checkSettings({ settings }: Site): readonly Finding[] {
  return Object.keys(settings.site.rules)
    .filter((name) => !Object.hasOwn(RULES, name))
    .map((name) => ({
      rule: 'rule-unknown',
      severity: 'warning',
      file: 'site.yaml',
      place: undefined,
      data: { name },
    }));
}

function toFinding(
  message: Message,
  lines: readonly string[],
  { settings }: Site,
): readonly Finding[] {
  const severity = toSeverity(message.rule, settings.site.rules);
  const fix = findAddressFix(message, lines);
  // The parser knows where an address begins; what mends it, where it ends.
  const place = fix ? { start: fix.start, end: fix.end } : message.place;
  return severity === 'off' ? [] : [{ ...message, place, ...(fix && { fix }), severity }];
}

/** The parser and a rule can find the same thing; the one that says more is kept. */
function withoutRepeats(messages: readonly Message[]): readonly Message[] {
  const toKey = (rule: string, { place }: Message) => {
    const { line, column } = toSpot(place);
    return `${rule} ${line} ${column}`;
  };
  const first = new Map<string, Message>();
  for (const message of messages) {
    const key = toKey(message.rule, message);
    if (!first.has(key)) first.set(key, message);
  }
  return [...first.values()].filter((message) => {
    const better = SAYS_MORE.get(message.rule);
    return better === undefined || !first.has(toKey(better, message));
  });
}

const SAYS_MORE: ReadonlyMap<string, string> = new Map([
  ['link-empty', 'reading-without-address'],
  ['project-line-mismatch', 'project-misspelt'],
]);

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [toSpot(a.place), toSpot(b.place)];
  return (
    first.line - second.line ||
    first.column - second.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
