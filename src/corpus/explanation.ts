import type { EntryTag, TagKind } from '../model/tag.ts';
import { countBy } from './order.ts';
import type { Subject } from './subject.ts';

/** Names what two entries have in common: `['空回滚', 'undo_log', 'Seata']`. */
export type Explain = (a: Subject, b: Subject) => readonly string[];

/**
 * Makes the function that says in a few words what two entries share: concepts, then identifiers and words of the text,
 * the rarest first, and the project where nothing better is found.
 */
export function createExplain(subjects: readonly Subject[]): Explain {
  const words = new Map(subjects.map((subject) => [subject, listWords(subject)]));
  const uses = countBy(
    [...words.values()].flatMap((own) => [...own.keys()]),
    (word) => word,
  );
  const tagUses = countBy(
    subjects.flatMap(({ entry }) => entry.tags),
    ({ slug }) => slug,
  );
  const usesOf = (word: string) => uses.get(word) ?? 0;
  const usesOfTag = ({ slug }: EntryTag) => tagUses.get(slug) ?? 0;
  return (a, b) => {
    const theirs = new Set(b.entry.tags.map(({ slug }) => slug));
    const common = a.entry.tags
      .filter(({ slug }) => theirs.has(slug))
      .sort((x, y) => usesOfTag(x) - usesOfTag(y));
    const known = common.flatMap(({ name, found }) => [name.toLowerCase(), found.toLowerCase()]);
    const theirWords = words.get(b);
    const rare = [...(words.get(a) ?? [])]
      .filter(([word]) => theirWords?.has(word) && usesOf(word) <= MAX_SHARE * subjects.length)
      .filter(([word]) => !known.some((name) => name.includes(word)))
      .sort(([x], [y]) => usesOf(x) - usesOf(y) || y.length - x.length)
      .map(([, spelling]) => spelling);
    const topics = listNames(common, 'topic').slice(0, MAX_SHOWN - 1);
    return [...topics, ...rare, ...listNames(common, 'project')].slice(0, MAX_SHOWN);
  };
}

function listNames(tags: readonly EntryTag[], kind: TagKind): readonly string[] {
  return tags.flatMap((tag) => (tag.kind === kind ? [tag.name] : []));
}

/** Identifiers of a text in lower case, with their spelling: `onsnapshotsave` → `onSnapshotSave`. */
function listWords({ text }: Subject): ReadonlyMap<string, string> {
  const words = Array.from(
    `${text.question}\n${text.answer}`.matchAll(IDENTIFIER),
    ([word]) => word,
  );
  return new Map(words.toReversed().map((word) => [word.toLowerCase(), word]));
}

/** A Latin word or identifier of at least three letters: `onSnapshotSave`, `store.mode`; not `is` or `1.4.2`. */
const IDENTIFIER =
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*(?<=.{3})(?![A-Za-z0-9])/gu;

/** Words shown for a pair. */
const MAX_SHOWN = 3;

/** A word that more than this share of all entries has explains nothing. */
const MAX_SHARE = 0.05;
