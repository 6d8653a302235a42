import type { DigestRule } from '../rule.ts';

/** Characters that cannot be seen. */
export const checkCharacters: DigestRule = ({ lines }, report) => {
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    for (const match of text.matchAll(INVISIBLE)) {
      if (at === 0 && match.index === 0 && match[0] === '\uFEFF') continue;
      if (isPartOfWriting(text, match.index)) continue;
      const place = {
        start: { line, column: match.index + 1 },
        end: { line, column: match.index + 2 },
      };
      report(
        'character-invisible',
        place,
        { found: toCodePoint(match[0]) },
        { ...place, text: '' },
      );
    }
  }
};

/** Zero-width space, joiners, marks of direction, word joiner and stray byte order marks; not the no-break space. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** Joiners belong to emoji (`👩‍💻`), to Arabic and to the scripts of India; marks of direction to right-to-left text. */
function isPartOfWriting(text: string, at: number): boolean {
  return NEEDS_MARKS.test(text.slice(Math.max(0, at - 3), at + 4));
}

const NEEDS_MARKS =
  /[\p{Extended_Pictographic}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}]/u;

/** `'\u200B'` → `U+200B` */
function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
