/**
 * Cuts text into the terms that texts are compared by: Latin words and identifiers with their parts, and the overlapping
 * pairs of Han characters. Function words are left out. The text is NFKC.
 *
 * Pairs rather than words of a dictionary, so that the same text gives the same terms with every version of ICU.
 *
 * @example
 * listTerms('AT模式的全局锁') // ['at', '模式', '全局', '局锁']
 * listTerms('setGeneric')  // ['setgeneric', 'set', 'generic']
 */
export function listTerms(text: string): readonly string[] {
  const terms: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    if (HAN.test(run)) addPairs(run, terms);
    else addWords(run, terms);
  }
  return terms;
}

/** Whether a character builds sentences rather than terms: `的` and `吗`, not `锁`. */
export function isFunctionCharacter(character: string): boolean {
  return FUNCTION_CHARACTERS.has(character);
}

/** The runs of Han characters in a text between function characters: `AT模式的全局锁` → `['模式', '全局锁']`. */
export function splitAtFunctionCharacters(text: string): readonly string[] {
  return Array.from(text.matchAll(HAN_RUN), ([run]) =>
    Array.from(run, (character) => (isFunctionCharacter(character) ? ' ' : character)).join(''),
  ).flatMap((run) => run.split(' ').filter(Boolean));
}

function addPairs(run: string, terms: string[]): void {
  let before: string | undefined;
  for (const character of run) {
    const current = isFunctionCharacter(character) ? undefined : character;
    if (before !== undefined && current !== undefined) terms.push(before + current);
    before = current;
  }
}

function addWords(run: string, terms: string[]): void {
  const parts = run.split(JOINTS).flatMap((part) => part.split(HUMP));
  const words = parts.length > 1 ? [run.replace(JOINTS, ''), ...parts] : parts;
  terms.push(...words.filter(isTelling).map((word) => word.toLowerCase()));
}

/** `AT` is the name of something, `at` is not. */
function isTelling(word: string): boolean {
  return (
    (word.length > 1 && word.length <= MAX_LENGTH && !FUNCTION_WORDS.has(word.toLowerCase())) ||
    CAPITALS.test(word)
  );
}

/** Han characters in a row, or a Latin word or identifier: `全局锁`, `store.mode`, `undo_log`, `onSnapshotSave`; not `1.4.2`. */
const RUN = /\p{Script=Han}+|[A-Za-z][A-Za-z0-9]*(?:[._\-][A-Za-z0-9]+)*/gu;

/** Han characters in a row: `热升级` in `MOSN 热升级 v0.1`. */
const HAN_RUN = /\p{Script=Han}+/gu;

/** `锁` matches, `lock` does not. */
const HAN = /^\p{Script=Han}/u;

/** What joins the parts of an identifier: `.` in `store.mode`, `_` in `undo_log`; not the `$` of `$invoke`. */
const JOINTS = /[._-]+/gu;

/** `AT` and `IO` match, `At` does not. */
const CAPITALS = /^[A-Z]{2,3}$/u;

/** A longer word is no word but a key or a hash. */
const MAX_LENGTH = 40;

/** Between the words of camel case: in `setGeneric` and `XAResource`, not in `MOSN`. */
const HUMP = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/u;

/** Characters that build sentences and not terms. */
const FUNCTION_CHARACTERS = new Set(
  '的了是吗呢吧么啊哦嗯呀哈这那个一有在和与或就都也还很把被让从到对为以及其之而但如果会能要可不没我你他它们您谁啥什怎请问谢咨下些样得着过去来再又只比较想看说做用给该哪几么已所因于',
);

const FUNCTION_WORDS = new Set(
  'a an the of to is are be in on at for and or not no if it this that with by from as can you we my how what why when where which do does did will would should have has had but so than then there here any all some http https www com org cn io html md'.split(
    ' ',
  ),
);
