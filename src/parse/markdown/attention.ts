import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type {
  Code,
  Construct,
  Event,
  Extension,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Emphasis marks that belong to no emphasis and are not meant to be seen. */
    strayMarks: 'strayMarks';
    attentionSequence: 'attentionSequence';
  }
  interface Token {
    _open?: boolean;
    _close?: boolean;
  }
}

/** What stands where a run of marks was found. */
interface Run {
  readonly before: Code;
  readonly after: Code;
  readonly marker: Code;
  readonly length: number;
}

type Runs = WeakMap<Token, Run>;

/**
 * Emphasis as writers of Chinese mean it.
 *
 * CommonMark decides by the characters beside `**` whether it opens or closes. Beside Chinese punctuation the rules of
 * `micromark-extension-cjk-friendly` hold. What then still has no partner is paired with its neighbour, so that
 * `**1、@黄剑 **提问：` and `**官网: **[…](…)` are bold up to the second mark; marks that stay alone become `strayMarks`.
 */
export function attentionExtension(): Extension {
  const base = findConstruct(cjkFriendlyExtension());
  const resolveBase = base.resolveAll;
  if (resolveBase === undefined)
    throw new Error('expected the attention construct to have a resolver');
  const runs: Runs = new WeakMap();
  const paired = new WeakSet<Token>();
  const construct: Construct = {
    ...base,
    tokenize(effects, ok, nok) {
      const before = this.previous;
      let token: Token | undefined;
      const exit: typeof effects.exit = (type) => (token = effects.exit(type));
      const done = (after: Code) => {
        const marker = token && this.sliceSerialize(token).charCodeAt(0);
        if (token && marker) runs.set(token, { before, after, marker, length: toLength(token) });
        return ok(after);
      };
      return base.tokenize.call(this, { ...effects, exit }, done, nok);
    },
    resolveAll(events, context) {
      const tokens = events.filter(isEntered).map(([, token]) => token);
      const fresh = tokens.filter((token) => !paired.has(token));
      for (const token of fresh) paired.add(token);
      pairMarks(fresh, runs, findNames(fresh, runs, context));
      const candidates = new Set(tokens);
      const resolved = resolveBase(events, context);
      for (const [action, token] of resolved) {
        const run = runs.get(token);
        if (
          action === 'enter' &&
          run &&
          candidates.has(token) &&
          token.type === 'data' &&
          isStray(run)
        ) {
          token.type = 'strayMarks';
        }
      }
      return resolved;
    },
  };
  return {
    text: { [ASTERISK]: construct, [UNDERSCORE]: construct },
    insideSpan: { null: [construct] },
  };
}

const ASTERISK = 42;
const UNDERSCORE = 95;
const SLASH = 47;
const DOT = 46;

function findConstruct(extension: Extension): Construct {
  const found = extension.text?.[ASTERISK];
  if (found === undefined || Array.isArray(found))
    throw new Error('expected one construct for `*`');
  return found;
}

function isEntered([action, token]: Event): boolean {
  return action === 'enter' && token.type === 'attentionSequence';
}

function toLength(token: Token): number {
  return token.end.offset - token.start.offset;
}

/** Underscores around a name of a program are part of it: `__init__`. */
function findNames(
  tokens: readonly Token[],
  runs: Runs,
  context: TokenizeContext,
): ReadonlySet<Token> {
  const found = new Set<Token>();
  for (const [at, first] of tokens.entries()) {
    const second = tokens[at + 1];
    if (!second || runs.get(first)?.marker !== UNDERSCORE || runs.get(first)?.length !== 2)
      continue;
    if (NAME.test(context.sliceSerialize({ start: first.end, end: second.start })))
      found.add(first).add(second);
  }
  return found;
}

/** `init` and `main2` match, `a b` and `说明` do not. */
const NAME = /^[A-Za-z][A-Za-z\d]*$/u;

/** Gives runs of two and more asterisks that would find no partner the one beside them, by changing what they may do. */
function pairMarks(tokens: readonly Token[], runs: Runs, names: ReadonlySet<Token>): void {
  const marks: Token[] = [];
  for (const token of tokens) {
    const run = runs.get(token);
    if (run === undefined) continue;
    if (isLiteral(run) || names.has(token)) {
      token._open = false;
      token._close = false;
    } else if (run.marker === ASTERISK && run.length > 1) {
      marks.push(token);
    }
  }
  for (const lonely of findLonely(marks, runs)) pairNeighbours(lonely, runs);
}

/** Matches opening and closing runs as CommonMark does; what is left alone, one list for each level of nesting. */
function findLonely(tokens: readonly Token[], runs: Runs): readonly (readonly Token[])[] {
  const levels: { opener: Token | undefined; lonely: Token[] }[] = [
    { opener: undefined, lonely: [] },
  ];
  const finished: Token[][] = [];
  for (const token of tokens) {
    const closes = token._close === true && levels.length > 1;
    if (closes) finished.push(levels.pop()?.lonely ?? []);
    const marksLeft = (runs.get(token)?.length ?? 0) > (closes ? 3 : 1);
    if (token._open && marksLeft) levels.push({ opener: token, lonely: [] });
    else if (!closes) levels.at(-1)?.lonely.push(token);
  }
  // Openers that were never closed are alone on the lowest level.
  return [
    ...finished,
    levels.flatMap(({ opener, lonely }) => (opener ? [opener, ...lonely] : lonely)),
  ];
}

function pairNeighbours(lonely: readonly Token[], runs: Runs): void {
  for (let at = 0; at + 1 < lonely.length; at += 1) {
    const [first, second] = [lonely[at], lonely[at + 1]];
    if (
      !first ||
      !second ||
      isLineEnd(runs.get(first)?.after) ||
      isLineEnd(runs.get(second)?.before)
    )
      continue;
    first._open = true;
    first._close = false;
    second._open = false;
    second._close = true;
    at += 1;
  }
}

/** Marks that are text wherever they stand: masks such as `138****1234` and `******`, globs such as `a/*.b`. */
function isLiteral({ before, after, length }: Run): boolean {
  return (
    (before === SLASH && (after === SLASH || after === DOT)) ||
    (length > 2 && isDigit(before) && isDigit(after)) ||
    length > 4
  );
}

/** Whether marks that found no partner are a slip rather than text: not a glob, a power or a name with underscores. */
function isStray(run: Run): boolean {
  const { before, after, marker, length } = run;
  // Underscores are parts of names more often than marks.
  if (length < 2 || marker === UNDERSCORE || isLiteral(run)) return false;
  const isGlob =
    before === SLASH ||
    (after === SLASH && !isWord(before)) ||
    (before === DOT && isLineEndOrSpace(after));
  return !isGlob && !(isDigit(before) && isDigit(after));
}

function isLineEnd(code: Code | undefined): boolean {
  return code === null || code === undefined || code < -2;
}

function isLineEndOrSpace(code: Code): boolean {
  return isLineEnd(code) || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isWord(code: Code): boolean {
  return (
    isDigit(code) || (code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)))
  );
}
