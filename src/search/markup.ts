import type { SearchDocument } from './document.ts';
import type { Simplified } from './fold.ts';
import { toIndexWord } from './index-word.ts';
import { toTagToken } from './synonyms.ts';
import { cutText } from './token.ts';

/** How much a word counts by where it stands; Pagefind allows 0 to 10. */
const WEIGHT = { question: 2, answer: 1, text: 1, title: 2, name: 1, part: 0.5 } as const;

/**
 * Language that the index is told: the code for “no linguistic content”, which Pagefind neither stems nor segments, so
 * that the words of the index are ours alone.
 */
export const LANGUAGE = 'zxx';

/**
 * Writes a document as the HTML that Pagefind indexes: words of the index between spaces and nothing else, so that
 * nothing in a digest can act as markup. A lone `|` parts passages, so that no phrase goes from one into the next.
 */
export function toMarkup(document: SearchDocument, simplified: Simplified): string {
  const parts = new Set<string>();
  const block = (weight: number, text: string) => {
    const tokens = cutText(text, simplified);
    for (const part of tokens.flatMap((token) => token.parts)) parts.add(part);
    return paragraph(weight, tokens.map(toIndexWord));
  };
  const title = document.kind === 'question' ? [] : [block(WEIGHT.title, document.title)];
  const passages = document.passages.map(({ role, text }) => block(WEIGHT[role], text));
  const names = document.people.map(({ name }) => block(WEIGHT.name, name));
  const tags = paragraph(
    WEIGHT.name,
    document.tags.map(({ slug }) => toIndexWord(toTagToken(slug))),
  );
  const rest = paragraph(
    WEIGHT.part,
    Array.from(parts, (text) => toIndexWord({ text, kind: 'word' })),
  );
  const body = [...title, ...passages, ...names, tags, rest].join('') || paragraph(1, [NO_WORD]);
  return `<html lang="${LANGUAGE}"><body data-pagefind-body>${body}</body></html>`;
}

/** Of a document without any word, such as one picture: Pagefind would leave it out, and others would get its place. */
const NO_WORD = toIndexWord(toTagToken(''));

function paragraph(weight: number, words: readonly string[]): string {
  return words.length === 0 ? '' : `<p data-pagefind-weight="${weight}">${words.join(' ')} |</p>`;
}
