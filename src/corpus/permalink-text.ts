import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { toHash } from '../model/slug.ts';
import { toSketch } from './sketch.ts';

/** What the record remembers of a text. */
export interface Mark {
  readonly hash: string;
  /** Computed when it is needed: most texts are known by their hash. */
  readonly sketch: () => string;
}

/**
 * The mark of an entry: who asks, and each turn's words, code, links and pictures.
 *
 * It is taken from the tree, not from HTML or Markdown that we write, so that a new version of this program or a change
 * of marks and spaces in the source is no change of the text. The sketch is two: of the questions, and of all.
 */
export function markEntry(entry: Entry): Mark {
  const turns = entry.turns.map(({ role, nodes }) => ({
    role,
    words: nodes.map(toWords).join('\n'),
  }));
  const all = turns.map(({ role, words }) => `${role}\n${words}`).join('\n');
  const questions = turns.filter(({ role }) => role === 'question');
  return {
    hash: toHash(`${nameAskers(entry)}\n${all}`.replace(SPACE, '')),
    sketch: () => toSketch(questions.map(({ words }) => words).join('\n')) + toSketch(all),
  };
}

/** The mark of a digest: its title and its body. */
export function markDigest(digest: Digest): Mark {
  const text = `${digest.title}\n${digest.markdown}`;
  return { hash: toHash(text.replace(MARKS, '')), sketch: () => toSketch(text) };
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
