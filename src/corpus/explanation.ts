import type { EntryTag, TagKind } from '../model/tag.ts';
import type { Comparable } from './comparable.ts';
import { countBy } from './order.ts';
import { isFunctionCharacter } from './terms.ts';

/** Names what two entries have in common: `['空回滚', 'undo_log', 'Seata']`. */
export type Explain = (a: Comparable, b: Comparable) => readonly string[];

/**
 * Makes the function that says in a few words what two entries share: concepts, then identifiers and words of the text,
 * the rarest first, and the project. It says nothing where they share but common words.
 */
export function createExplain(entries: readonly Comparable[]): Explain {
  const words = new Map(entries.map((entry) => [entry, listWords(entry)]));
  const uses = countBy(
    [...words.values()].flatMap((own) => [...own.keys()]),
    (word) => word,
  );
  const tagUses = countBy(
    entries.flatMap(({ tags }) => tags),
    ({ slug }) => slug,
  );
  const usesOf = (word: string) => uses.get(word) ?? 0;
  const usesOfTag = ({ slug }: EntryTag) => tagUses.get(slug) ?? 0;
  return (a, b) => {
    const theirs = new Set(b.tags.map(({ slug }) => slug));
    const common = a.tags
      .filter(({ slug }) => theirs.has(slug))
      .sort((x, y) => usesOfTag(x) - usesOfTag(y));
    const known = common.flatMap(({ name, found }) => [name.toLowerCase(), found.toLowerCase()]);
    const theirWords = words.get(b);
    const rare = [...(words.get(a) ?? [])]
      .filter(([word]) => theirWords?.has(word) && usesOf(word) <= MAX_SHARE * entries.length)
      .filter(([word]) => !known.some((name) => name.includes(word)))
      .sort(([x], [y]) => usesOf(x) - usesOf(y) || y.length - x.length)
      .map(([, spelling]) => spelling);
    const [project] = listNames(common, 'project');
    const last = project === undefined ? [] : [project];
    const first = [...listNames(common, 'topic').slice(0, MAX_TOPICS), ...rare];
    return [...first.slice(0, MAX_SHOWN - last.length), ...last];
  };
}

function listNames(tags: readonly EntryTag[], kind: TagKind): readonly string[] {
  return tags.flatMap((tag) => (tag.kind === kind ? [tag.name] : []));
}

/**
 * Identifiers of a text and Chinese words of its questions, in lower case, with their spelling:
 * `onsnapshotsave` → `onSnapshotSave`. Words that only an answer says are too general to tell anything.
 */
function listWords({ text }: Comparable): ReadonlyMap<string, string> {
  const identifiers = Array.from(
    `${text.question}\n${text.answer}`.matchAll(IDENTIFIER),
    ([word]) => word,
  );
  const words = Array.from(SEGMENTER.segment(text.question), ({ segment }) => segment).filter(
    (word) => HAN_WORD.test(word) && !Array.from(word).some(isFunctionCharacter),
  );
  return new Map([...identifiers, ...words].toReversed().map((word) => [word.toLowerCase(), word]));
}

/** Cuts Chinese into words. They are only shown: what is compared does not depend on a dictionary. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** `告警` and `热升级` match; `锁` and `A` do not. */
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/** A Latin word or identifier of at least three letters: `onSnapshotSave`, `store.mode`; not `is` or `1.4.2`. */
const IDENTIFIER =
  /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*(?<=.{3})(?![A-Za-z0-9])/gu;

/** Words shown for a pair, and how many of them may be concepts. */
const MAX_SHOWN = 3;
const MAX_TOPICS = 2;

/** A word that more than this share of all entries has explains nothing. */
const MAX_SHARE = 0.05;
