import type { Entry } from '../model/entry.ts';
import { toText } from './text.ts';

/**
 * A short name for an entry, for titles and lists: the first sentence of its question.
 *
 * At most `limit` code points (an ellipsis marks a cut), half as many again where all are of narrow letters. A question that shows only pictures is named by the first
 * answer's words, else by who asks.
 *
 * @example
 * toTitle(entry) // '镜像地址有吗？可以对接 dapr 吗？'
 */
export function toTitle(entry: Entry, limit = 64): string {
  const text = findWords(entry.turns.filter(isQuestion)) ?? findWords(entry.turns);
  if (text === undefined) return entry.askers.map((asker) => asker.name).join('、') || entry.id;
  const room = HAN.test(text) ? limit : limit * 1.5;
  const characters = Array.from(text);
  if (characters.length <= room) return text;
  const head = characters.slice(0, room).join('');
  const sentence = SENTENCE.exec(head)?.[0];
  return sentence !== undefined && sentence.length >= limit / 3
    ? sentence.trim()
    : `${cutAtWord(head)}…`;
}

/** What the first turn with a letter says; the text of those behind it, long answers mostly, is not worked out. */
function findWords(turns: Entry['turns']): string | undefined {
  for (const { nodes } of turns) {
    const text = toText(nodes).replace(SPACE, ' ').trim().replace(MARK, '');
    if (HAS_LETTER.test(text)) return text;
  }
  return undefined;
}

const isQuestion = (turn: Entry['turns'][number]) => turn.role === 'question';

/** A line break in `镜像地址有吗？\n可以` matches; `可以` does not. */
const SPACE = /\s+/gu;
/** The mark of a question with its number in a list: `Q: 22. AT 模式` at `Q: 22. `; `QPS: 22` and `22. AT` do not match. */
const MARK = /^(?:Q|问)\s?[:：]\s*(?:\d{1,3}\s?[.、．]\s*)?/u;
/** `3、这个` and `[1]a` match, `？？` and `` do not. */
const HAS_LETTER = /\p{L}/u;
/** Up to the last mark that ends a sentence: `镜像地址有吗？` of `镜像地址有吗？可以对`, `It fails.` of `It fails. Why`; `v1.2` and `A. B` have none. */
const SENTENCE = /^.*(?:[。！？!?；]|\p{Ll}{2}\.(?= \p{Lu}))/u;
/** `的` matches, `é` does not. */
const HAN = /\p{Script=Han}/u;

/** Cuts off a Latin word that the limit cut in two: `… 的 Connec` → `… 的`. */
function cutAtWord(text: string): string {
  const cut = text.replace(/\s+[\w.-]*$/u, '');
  return cut.length >= text.length / 2 ? cut : text;
}
