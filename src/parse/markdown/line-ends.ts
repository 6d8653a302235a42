import type { PhrasingContent } from 'mdast';

/**
 * Decides for each plain line end of a paragraph whether its writer meant a new line.
 *
 * Digests are written in editors that show a line end as one, so it is one, unless the paragraph was wrapped at a margin:
 * then every line but the last is about as long as the longest, the word after each would not have fitted any more, and
 * at least one line stops in the middle of a sentence. Such lines are joined: with a space, and without one between
 * Chinese characters.
 *
 * @param lines The paragraph's lines in the source, without the marks of quotes and lists.
 */
export function isWrapped(lines: readonly string[]): boolean {
  const trimmed = lines.map((line) => line.trim());
  const widths = trimmed.map(toWidth);
  const margin = Math.max(...widths);
  if (lines.length < 2 || margin < MIN_MARGIN || margin > MAX_MARGIN) return false;
  let cutSentences = 0;
  for (let at = 0; at + 1 < trimmed.length; at += 1) {
    const [line = '', next = ''] = [trimmed[at], trimmed[at + 1]];
    if (OWN_LINE.test(line) || OWN_LINE.test(next)) return false;
    const word = FIRST_WORD.exec(next)?.[0] ?? '';
    if ((widths[at] ?? 0) + 1 + toWidth(word) <= margin) return false;
    if (!SENTENCE_END.test(line)) cutSentences += 1;
  }
  return cutSentences > 0 && (lines.length > 2 || LATIN_PROSE.test(trimmed[0] ?? ''));
}

/** Turns soft line ends into what they were meant as, and puts them in order: none at an end, none twice in a row. */
export function settleBreaks(
  children: readonly PhrasingContent[],
  wrapped: boolean,
): PhrasingContent[] {
  const output: PhrasingContent[] = [];
  for (const [at, child] of children.entries()) {
    if (child.type !== 'break') {
      const isBlank =
        child.type === 'text' &&
        child.value.trim() === '' &&
        (output.length === 0 || output.at(-1)?.type === 'break');
      if (!isBlank || child.value === '\u3000') output.push(child);
      continue;
    }
    const before = output.at(-1);
    if (before === undefined || before.type === 'break') continue;
    const { data, ...plain } = child;
    if (data?.soft && wrapped) {
      const next = children[at + 1];
      const joins = ENDS_CHINESE.test(textAt(before, -1)) && STARTS_CHINESE.test(textAt(next, 0));
      if (!joins)
        output.push({
          type: 'text',
          value: ' ',
          ...(child.position && { position: child.position }),
        });
    } else {
      output.push(plain);
    }
  }
  while (output.at(-1)?.type === 'break') output.pop();
  return output;
}

/** The text at an end of a node, as far as it has one there. */
function textAt(node: PhrasingContent | undefined, end: 0 | -1): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? textAt(node.children.at(end), end) : '';
}

/** Columns that a text takes where a Chinese character takes two. */
function toWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** In columns: shorter lines are lines of their own, longer ones are paragraphs of their own. */
const MIN_MARGIN = 60;
const MAX_MARGIN = 120;

/** A picture, a link alone, a numbered or marked line or a key with its value starts or ends where its writer wanted. */
const OWN_LINE =
  /^(?:!\[|<img|[-*+•·] |\d{1,3}[.、)）．]|[①-⑳]|[ivx]+\.|\[[^\]]*\]\([^)]*\)$|https?:\/\/\S+$)|^[^\s，。：:]{1,16}[：:]/u;

/** Up to a space in Latin text, one character in Chinese. */
const FIRST_WORD = /^(?:\p{Script=Han}|[^\s\p{Script=Han}]+)/u;

/** `…完成。`, `Done.` and `注意：` match, `…的时候` does not. */
const SENTENCE_END = /[。！？；：.!?;:…~）)」”"]$/u;

/** Eight and more Latin words: `The server closes the connection when the client goes`; a stack trace has fewer spaces. */
const LATIN_PROSE = /^(?:[\p{Script=Latin}\d\p{P}]+\s+){7,}[\p{Script=Latin}\d\p{P}]+$/u;

const ENDS_CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF65]$/u;
const STARTS_CHINESE = /^[\p{Script=Han}\u3000-\u303F\uFF01-\uFF65]/u;

/** Characters that take two columns: Han, Kana, Hangul, full-width forms. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu;
