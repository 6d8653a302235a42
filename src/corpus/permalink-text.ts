import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { toHash } from '../model/slug.ts';
import { toSketch } from './sketch.ts';

/** What the record remembers of a text; both are computed when they are needed, since nothing may have been published yet. */
export interface Mark {
  readonly hash: string;
  /** Most texts are known by their hash. */
  readonly sketch: () => string;
}

/**
 * The mark of an entry: who asks, and each turn's words, code, links and pictures.
 *
 * It is taken from the tree, not from HTML or Markdown that we write, so that a new version of this program or a change
 * of marks and spaces in the source is no change of the text. The sketch is two: of the questions, and of all.
 */
export function markEntry(entry: Entry): Mark {
  const toTurns = () =>
    entry.turns.map(({ role, nodes }) => ({ role, words: nodes.map(toWords).join('\n') }));
  const join = (turns: ReturnType<typeof toTurns>) =>
    turns.map(({ role, words }) => `${role}\n${words}`).join('\n');
  return createMark(
    () => `${nameAskers(entry)}\n${join(toTurns())}`.replace(SPACE, ''),
    () => {
      const turns = toTurns();
      const questions = turns.filter(({ role }) => role === 'question');
      return toSketch(questions.map(({ words }) => words).join('\n')) + toSketch(join(turns));
    },
  );
}

/** The mark of a digest: its title and its body. */
export function markDigest(digest: Digest): Mark {
  const text = `${digest.title}\n${digest.markdown}`;
  return createMark(
    () => text.replace(MARKS, ''),
    () => toSketch(text),
  );
}

/** @param hashed the text whose hash is asked for again and again */
function createMark(hashed: () => string, sketch: Mark['sketch']): Mark {
  let hash: string | undefined;
  return {
    get hash() {
      return (hash ??= toHash(hashed()));
    },
    sketch,
  };
}

/** `徐沛东、张三` */
export function nameAskers(entry: Entry): string {
  return entry.askers.map((asker) => asker.name).join('、');
}

function toWords(node: Nodes): string {
  const words: string[] = [];
  visit(node, (inner) => {
    if ('value' in inner) words.push(inner.value);
    if ('url' in inner) words.push(inner.url);
  });
  return words.join(' ');
}

const SPACE = /\s+/gu;
/** Spaces and the marks of emphasis and quotes, which editors straighten without changing a word. */
const MARKS = /[\s*_>]+/gu;
