import { listTerms, splitAtFunctionCharacters } from './terms.ts';

/** Words and phrases of an archive that hang together, with the texts that have them. */
export interface Phrase {
  readonly phrase: string;
  /** Places of the texts in the list handed in. */
  readonly texts: readonly number[];
}

/**
 * Finds the Latin words and the Chinese phrases of two to six characters that several texts share.
 *
 * A Chinese phrase must hang together: its parts stand beside each other far more often than by chance, and it is not
 * merely a part of a longer phrase (`局锁` of `全局锁`).
 */
export function findPhrases(texts: readonly string[], minTexts: number): readonly Phrase[] {
  const users = collectUsers(texts);
  const common = [...users].filter(([, own]) => own.size >= minTexts);
  const sizes = new Map([...users].map(([phrase, own]) => [phrase, own.size]));
  const whole = common.filter(
    ([phrase]) => LATIN.test(phrase) || hangsTogether(phrase, sizes, texts.length),
  );
  const longer = groupParts(whole.map(([phrase]) => phrase));
  return whole
    .filter(([phrase, own]) =>
      (longer.get(phrase) ?? []).every(
        (other) => (sizes.get(other) ?? 0) < own.size * MAX_PART_SHARE,
      ),
    )
    .map(([phrase, own]) => ({ phrase, texts: [...own] }));
}

function collectUsers(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const users = new Map<string, Set<number>>();
  for (const [index, text] of texts.entries()) {
    for (const phrase of [...listLatinWords(text), ...listRuns(text)]) {
      const own = users.get(phrase);
      if (own) own.add(index);
      else users.set(phrase, new Set([index]));
    }
  }
  return users;
}

/** Latin words and identifiers as wholes, in lower case, without function words. */
function listLatinWords(text: string): readonly string[] {
  return Array.from(text.matchAll(LATIN_WORD), ([word]) => word.toLowerCase()).filter(
    (word) => listTerms(word).length > 0,
  );
}

/** Every run of one to six Han characters that holds no function word. */
function listRuns(text: string): readonly string[] {
  return splitAtFunctionCharacters(text).flatMap((run) => {
    const characters = Array.from(run);
    return characters.flatMap((_, start) =>
      Array.from({ length: Math.min(MAX_LENGTH, characters.length - start) }, (__, more) =>
        characters.slice(start, start + more + 1).join(''),
      ),
    );
  });
}

/** Pointwise mutual information of the weakest joint: the log of how much oftener the two sides meet than by chance. */
function hangsTogether(phrase: string, sizes: ReadonlyMap<string, number>, texts: number): boolean {
  const characters = Array.from(phrase);
  if (characters.length < 2) return false;
  const share = (part: readonly string[]) => (sizes.get(part.join('')) ?? 0) / texts;
  const joints = characters.slice(1).map((_, at) => {
    const [before, after] = [characters.slice(0, at + 1), characters.slice(at + 1)];
    return Math.log(share(characters) / (share(before) * share(after)));
  });
  return Math.min(...joints) > MIN_COHESION;
}

/** The longer phrases that a phrase is a part of. */
function groupParts(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const longer = new Map<string, string[]>();
  for (const phrase of phrases.filter((one) => !LATIN.test(one))) {
    const characters = Array.from(phrase);
    for (let start = 0; start < characters.length; start += 1) {
      for (let end = start + 2; end <= characters.length; end += 1) {
        const part = characters.slice(start, end).join('');
        if (part !== phrase) longer.set(part, [...(longer.get(part) ?? []), phrase]);
      }
    }
  }
  return longer;
}

/** `filter`, `BackoffRate` and `store.mode` match; `锁`, `x1` and the `v` of `v0.1` do not. */
const LATIN_WORD = /(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9]{2,}(?:[._][A-Za-z0-9]+)*/gu;

/** `filter` matches, `锁` does not. */
const LATIN = /^[a-z]/u;

const MAX_LENGTH = 6;

/** e² times as often as by chance. */
const MIN_COHESION = 2;

/** A phrase that mostly stands in one longer phrase is a part of that. */
const MAX_PART_SHARE = 0.75;
