import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/**
 * Replaces HTML character references by what they stand for; what is none stays as it is.
 *
 * @example
 * decodeEntities('本周 Contributor &amp; QA') // '本周 Contributor & QA'
 * decodeEntities('A&B, &nosuch;')             // 'A&B, &nosuch;'
 */
export function decodeEntities(text: string): string {
  return text.replace(
    REFERENCE,
    (written: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || written;
      const code =
        hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
      return isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}

/** `&#x27;`, `&#39;` and `&amp;` match; `a&b;c` does where `b` is followed by `;`, `&amp` without `;` does not. */
const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{1,31}));/gu;

/** HTML knows no NUL, no surrogate and nothing past U+10FFFF. */
function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
}
