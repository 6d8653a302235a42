import type { Code, Effects, Extension, State } from 'micromark-util-types';

/**
 * Tags with an address without quotes, `<img src=images/a.png?size=9>`: to HTML the slash and the `=` are part of it, for
 * the tokenizer of micromark it ends there and the tag is text. All other tags are left to that.
 */
export const UNQUOTED_ADDRESSES: Extension = {
  text: { [codeOf('<')]: { name: 'unquotedAddress', tokenize } },
};

/** Goes through one opening tag on one line, character by character. */
function tokenize(effects: Effects, ok: State, nok: State): State {
  let hasAddress = false;
  let quote: Code = null;
  const take = (code: Code, next: State): State => {
    effects.consume(code);
    return next;
  };

  const start: State = (code) => {
    effects.enter('htmlText');
    effects.enter('htmlTextData');
    return take(code, first);
  };
  const first: State = (code) => (matches(LETTER, code) ? take(code, tagName) : nok(code));
  const tagName: State = (code) =>
    matches(NAME, code) ? take(code, tagName) : isSpace(code) ? take(code, between) : nok(code);
  const between: State = (code) => {
    if (isSpace(code)) return take(code, between);
    if (code === codeOf('/')) return take(code, end);
    return matches(ATTRIBUTE_START, code) ? take(code, attribute) : end(code);
  };
  const attribute: State = (code) =>
    matches(ATTRIBUTE, code) ? take(code, attribute) : afterName(code);
  const afterName: State = (code) => {
    if (isSpace(code)) return take(code, afterName);
    return code === codeOf('=') ? take(code, beforeValue) : between(code);
  };
  const beforeValue: State = (code) => {
    if (isSpace(code)) return take(code, beforeValue);
    if (code === codeOf('"') || code === codeOf("'")) {
      quote = code;
      return take(code, quoted);
    }
    return matches(UNQUOTED, code) ? unquoted(code) : nok(code);
  };
  const quoted: State = (code) => {
    if (isLineEnd(code)) return nok(code);
    return take(code, code === quote ? afterQuoted : quoted);
  };
  const afterQuoted: State = (code) =>
    isSpace(code) || code === codeOf('/') || code === codeOf('>') ? between(code) : nok(code);
  const unquoted: State = (code) => {
    const isPart = code === codeOf('/') || code === codeOf('=');
    if (isPart) hasAddress = true;
    if (isPart || matches(UNQUOTED, code)) return take(code, unquoted);
    return isSpace(code) || code === codeOf('>') ? between(code) : nok(code);
  };
  const end: State = (code) => {
    if (code !== codeOf('>') || !hasAddress) return nok(code);
    effects.consume(code);
    effects.exit('htmlTextData');
    effects.exit('htmlText');
    return ok;
  };
  return start;
}

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** Line ends and tabs are numbers below zero; the end of the text is `null`. */
function matches(pattern: RegExp, code: Code): boolean {
  return code !== null && code >= 0 && pattern.test(String.fromCharCode(code));
}

function isLineEnd(code: Code): boolean {
  return code === null || (code < 0 && !isSpace(code));
}

/** A space, a tab, or what is left of a tab. */
function isSpace(code: Code): boolean {
  return code === codeOf(' ') || code === -2 || code === -1;
}

const LETTER = /[a-z]/iu;
const NAME = /[a-z\d-]/iu;
const ATTRIBUTE_START = /[a-z_:]/iu;
const ATTRIBUTE = /[\w.:-]/u;

/** `images/a.png` and `100%` match at each character; quotes, `=`, `<`, `>`, `` ` ``, spaces and controls do not. */
const UNQUOTED = /[^"'=<>`\p{Cc} ]/u;
