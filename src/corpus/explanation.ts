import type { Subject } from './profile.ts';
import { countBy } from './order.ts';

/** Names what two entries, given by their places, have in common: `['空回滚', 'undo_log', 'Seata']`. */
export type Explain = (a: number, b: number) => readonly string[];

/**
 * Makes the function that says in a few words what two entries share: concepts, then identifiers and words of the text,
 * the rarest first, and the project where nothing better is found.
 */
export function createExplain(subjects: readonly Subject[]): Explain {
  const words = subjects.map(listWords);
  const entries = countBy(
    words.flatMap((own) => [...own.keys()]),
    (word) => word,
  );
  const tagged = countBy(
    subjects.flatMap(({ tags }) => tags.map(({ slug }) => slug)),
    (slug) => slug,
  );
  return (a, b) => {
    const theirs = new Set(subjects[b]!.tags.map(({ slug }) => slug));
    const common = subjects[a]!.tags.filter(({ slug }) => theirs.has(slug)).sort(
      (x, y) => tagged.get(x.slug)! - tagged.get(y.slug)!,
    );
    const name = (kind: 'topic' | 'project') =>
      common.flatMap((tag) => (tag.kind === kind ? [tag.name] : []));
    const [topics, projects] = [name('topic'), name('project')];
    const known = new Set(
      common.flatMap((tag) => [tag.name, tag.found]).map((word) => word.toLowerCase()),
    );
    const rare = [...words[a]!]
      .filter(
        ([word]) =>
          words[b]!.has(word) &&
          !known.has(word) &&
          entries.get(word)! <= MAX_SHARE * subjects.length,
      )
      .sort(([x], [y]) => entries.get(x)! - entries.get(y)! || y.length - x.length)
      .map(([, spelling]) => spelling)
      .filter((word) => ![...topics, ...projects].some((tag) => tag.includes(word)));
    return [...topics.slice(0, MAX_SHOWN - 1), ...rare, ...projects].slice(0, MAX_SHOWN);
  };
}

/** Identifiers of a text in lower case, with their spelling: `onsnapshotsave` → `onSnapshotSave`. */
function listWords({ text }: Subject): ReadonlyMap<string, string> {
  const words = [...`${text.question}\n${text.answer}`.matchAll(IDENTIFIER)].map(([word]) => word);
  return new Map(words.toReversed().map((word) => [word.toLowerCase(), word]));
}

/** A Latin word or identifier of at least three letters: `onSnapshotSave`, `store.mode`; not `is` or `1.4.2`. */
const IDENTIFIER =
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[._\-][A-Za-z0-9]+)*(?<=.{3})(?![A-Za-z0-9])/gu;

/** Words shown for a pair. */
const MAX_SHOWN = 3;

/** A word that more than this share of all entries has explains nothing. */
const MAX_SHARE = 0.05;
