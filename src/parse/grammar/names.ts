/**
 * Takes apart the names of an asker's line.
 *
 * @returns the names without `@`, in order; `undefined` where the text cannot be names of people
 * @example
 * splitNames('张三 & @李四')      // ['张三', '李四']
 * splitNames('北京 jht')         // ['北京 jht']
 * splitNames('来自社区的 @张三')  // ['张三']
 * splitNames('为什么会报错？')    // undefined
 */
export function splitNames(text: string): string[] | undefined {
  const names = withoutPreamble(text)
    .split(text.includes('@') ? BETWEEN_MARKED_NAMES : BETWEEN_NAMES)
    .map((name) => name.replace(AT, '').trim())
    .filter((name) => name !== '');
  return names.length > 0 && names.every(isName) ? names : undefined;
}

/** `来自社区的 @张三` names one; in `张三 & @李四` both are names. */
function withoutPreamble(text: string): string {
  const first = text.indexOf('@');
  if (first <= 0 || SEPARATOR_LAST.test(text.slice(0, first))) return text;
  return text.slice(first);
}

function isName(name: string): boolean {
  return name.length <= MAX_LENGTH && !NOT_IN_NAMES.test(name) && NAME_CHARACTER.test(name);
}

/** In UTF-16 code units; the longest in the wild have about 25. */
const MAX_LENGTH = 40;

/** Between two names: ` & ` of `X & Y`, `、` of `张三、李四`, ` and ` of `Ann and Bob`; not the blank of `北京 jht`. */
const BETWEEN_NAMES = /\s*[&、]\s*|\s+(?:and|和)\s+/u;

/** The same where names are marked with `@`, so that ` @` and `和 @` part them too: `@张三 @李四`, `@a和@b`. */
const BETWEEN_MARKED_NAMES = /\s*(?:[&、,]|(?:和|与|and)\s*(?=@))\s*|\s+(?=@)/u;

/** A separator at the end: `张三 & `; not `来自社区的 `. */
const SEPARATOR_LAST = /(?:[&、,和与]|\band)\s*$/u;

/** The mark in front of a name: `@胡希国`, `@ 尚攀`. */
const AT = /^[@\s]+/u;

/** Punctuation of sentences and addresses: `？` of `为什么会报错？`, `://`; not the `.` of `j.doe`. */
const NOT_IN_NAMES = /[。?!;,…"“”《》「」{}<>=]|:\/\/|\.{2}/u;

/** A name has a letter, a digit or a symbol such as an emoji: `Q`, `007`, `🐱`; not `--`. */
const NAME_CHARACTER = /[\p{L}\p{N}\p{So}]/u;
