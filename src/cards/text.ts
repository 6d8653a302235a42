/**
 * Makes a text one that a card can show: on one line, with a space between Han characters and others as pages have by
 * `text-autospace`, quotation marks as wide as their language has them, no emoji, and 〓, the mark of Chinese
 * typesetters, where the font lacks a character or word.
 *
 * @param has whether the font has a character
 * @example
 * toCardText('支持Java吗🎉', () => true) // '支持 Java 吗'
 */
export function toCardText(text: string, has: (character: string) => boolean): string {
  const plain = text
    .normalize('NFC')
    .replace(EMOJI, '')
    .replace(UNSEEN, '')
    .replace(APOSTROPHE, "'")
    .replace(WESTERN, (whole) => whole.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"'))
    .replace(HAN_BEFORE, '$1 ')
    .replace(HAN_AFTER, ' $1')
    .replace(SPACE, ' ')
    .trim();
  return Array.from(plain, (character) => (has(character) ? character : MISSING))
    .join('')
    .replace(MISSING_WORD, MISSING);
}

/** What stands for a character that the font lacks. */
const MISSING = '〓';

/** Characters that may stand in a card's text and not in the text that it is made from. */
export const ADDED = `${MISSING} '"`;

/** `🎉`, `👍🏽`, `👨‍👩‍👧`, `🇨🇳` and `1️⃣` match; `1`, `©` and `→` do not. */
const EMOJI = /(?![©®™‼⁉↔-↙♠♣♥♦〰㊗㊙])\p{RGI_Emoji}|\p{Emoji_Presentation}/gv;

/** A zero-width space, a direction mark or a variation selector matches. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;

/** The mark in `isn’t` matches, that in `叫‘小明’` does not. */
const APOSTROPHE = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu;

/** A whole text without a Han character. */
const WESTERN = /^[^\p{Script=Han}]+$/u;

/** `〓〓` matches. */
const MISSING_WORD = /〓{2,}/gu;

/** `持` of `支持Java` and `第` of `第3` match, `持` of `支持 Java` does not. */
const HAN_BEFORE = /(\p{Script=Han})(?=[\p{Script=Latin}\p{Nd}@#])/gu;

/** `吗` of `Java吗` matches, `，` of `Java，` does not. */
const HAN_AFTER = /(?<=[\p{Script=Latin}\p{Nd}])(\p{Script=Han})/gu;

/** A line break matches. */
const SPACE = /\s+/gu;
