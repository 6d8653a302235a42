import type { Digest } from '../model/digest.ts';
import type { Settings } from '../model/settings.ts';
import { learnCharacteristicWords } from './characteristic-words.ts';
import { createDefinitions, isSeries, type Definitions } from './definitions.ts';
import type { EntryText } from './entry-text.ts';
import { createFindEvidence, keepFirst, type Evidence } from './evidence.ts';
import { countBy } from './order.ts';

/** What speaks for which tag in each entry, by entry id; strongest evidence first and each tag once. */
export type ArchiveEvidence = ReadonlyMap<string, readonly Evidence[]>;

/**
 * Finds what speaks for which tag in every entry of an archive.
 *
 * First comes what the entry itself says. An entry without a project after that gets the one that its words give away,
 * as learned from the others. Last come the tags of its digest's front matter, but for names of the whole series and
 * those of projects where the entry has its own.
 *
 * @param texts by entry id
 */
export function findArchiveEvidence(
  digests: readonly Digest[],
  texts: ReadonlyMap<string, EntryText>,
  settings: Settings,
): ArchiveEvidence {
  const definitions = createDefinitions(digests, settings);
  const find = createFindEvidence(definitions);
  const own = new Map(
    digests.flatMap((digest) =>
      digest.entries.map((entry) => [entry.id, find(entry, texts.get(entry.id)!)] as const),
    ),
  );
  const guess = learnFrom(own, texts);
  const findLabels = createFindLabels(digests, definitions, settings);
  return new Map(
    digests.flatMap((digest) => {
      const labels = findLabels(digest);
      return digest.entries.map(({ id }) => {
        const found = own.get(id)!;
        const guessed = hasProject(found) ? [] : guess(texts.get(id)!);
        const sure = [...found, ...guessed];
        const inherited = labels.filter(({ tag }) => tag.kind === 'topic' || !hasProject(sure));
        return [id, keepFirst([...sure, ...inherited])] as const;
      });
    }),
  );
}

function hasProject(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ tag }) => tag.kind === 'project');
}

/** Learns characteristic words from the entries with exactly one project. */
function learnFrom(
  own: ArchiveEvidence,
  texts: ReadonlyMap<string, EntryText>,
): (text: EntryText) => readonly Evidence[] {
  const samples = [...own].flatMap(([id, evidence]) => {
    const [project, another] = evidence.filter(({ tag }) => tag.kind === 'project');
    return project && !another ? [{ text: toWhole(texts.get(id)!), project: project.tag }] : [];
  });
  const guess = learnCharacteristicWords(samples);
  return (text) => {
    const guessed = guess(toWhole(text));
    return guessed
      ? [
          {
            tag: guessed.project,
            evidence: 'text',
            found: guessed.words.slice(0, MAX_WORDS).join('、'),
          },
        ]
      : [];
  };
}

function toWhole({ heading, question, answer }: EntryText): string {
  return `${heading}\n${question}\n${answer}`;
}

function createFindLabels(
  digests: readonly Digest[],
  definitions: Definitions,
  settings: Settings,
): (digest: Digest) => readonly Evidence[] {
  const counts = countBy(
    digests.flatMap(({ tags }) => tags),
    (tag) => tag,
  );
  const ignored = new Set(settings.site.ignoredTags);
  return ({ tags }) =>
    tags.flatMap((label): readonly Evidence[] => {
      const tag = definitions.findName(label);
      const says = tag && !ignored.has(label) && !isSeries(counts.get(label) ?? 0, digests.length);
      return says ? [{ tag, evidence: 'front-matter', found: label }] : [];
    });
}

/** Words shown as the reason for a guess. */
const MAX_WORDS = 3;
