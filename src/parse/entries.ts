import type { Paragraph, RootContent } from 'mdast';
import type { Part, SectionKind } from '../model/digest.ts';
import type { Asker, Entry } from '../model/entry.ts';
import { toSlug } from '../model/slug.ts';
import type { Block } from './blocks.ts';
import {
  addProject,
  addTurn,
  createDraft,
  isAnswered,
  nodesOf,
  toEntry,
  type Draft,
} from './draft.ts';
import type { AskerLine } from './grammar/asker.ts';
import { toNormalText } from './normalise.ts';
import type { Report } from './report.ts';
import { spanOf } from './split.ts';
import { keepStart, stripStart } from './strip.ts';
import { findVoices, type Voice, type Voices } from './voices.ts';

/** A section's blocks put in their places. */
export interface FoldedSection {
  readonly parts: readonly Part[];
  readonly entries: readonly Entry[];
}

/** What the fold needs to know of where the section stands. */
export interface FoldContext {
  /** Slug of the digest. */
  readonly digest: string;
  /** Title of the section, `''` before the first heading. */
  readonly section: string;
  readonly kind: SectionKind | undefined;
  /** How many entries of the digest stand before the section. */
  readonly before: number;
  readonly report: Report;
}

/**
 * Folds a section's blocks into entries and the prose between them. Every block ends in exactly one place, in order:
 * an entry's heading, one of its turns, its project lines, or prose.
 *
 * @example
 * // asker, quote, 'A：…', 'SOFARPC：<https://…>', paragraph
 * // → an entry with a question, an answer and a project line; a part of prose
 */
export function foldEntries(blocks: readonly Block[], context: FoldContext): FoldedSection {
  const voices = findVoices(blocks, context.kind);
  const fold: Fold = {
    context,
    voices,
    parts: [],
    entries: [],
    prose: [],
    draft: undefined,
    group: undefined,
  };
  blocks.forEach((block, index) => place(fold, block, index));
  close(fold);
  flushProse(fold);
  return { parts: fold.parts, entries: fold.entries };
}

interface Fold {
  readonly context: FoldContext;
  readonly voices: Voices;
  readonly parts: Part[];
  readonly entries: Entry[];
  /** Blocks that no entry has taken, since the last part. */
  prose: RootContent[];
  /** The entry that goes on. */
  draft: Draft | undefined;
  /** The group that the next entries stand in. */
  group: { readonly title: string; readonly number: string | undefined } | undefined;
}

function place(fold: Fold, block: Block, index: number): void {
  const voice = fold.voices.at[index] ?? 'plain';
  switch (voice) {
    case 'asker':
      placeAsker(fold, block);
      break;
    case 'group':
      close(fold);
      fold.prose.push(block.node);
      if (block.mark?.kind === 'group') fold.group = block.mark;
      break;
    case 'restated':
      close(fold);
      fold.group = undefined;
      addTurn(
        open(fold, block.mark?.kind === 'group' ? block.mark.number : undefined),
        'question',
        block,
      );
      break;
    case 'question':
      placeQuestion(fold, block, index);
      break;
    case 'answer':
      placeAnswer(fold, block);
      break;
    case 'project':
    case 'label':
    case 'address':
      if (fold.draft) addProject(fold.draft, block);
      else fold.prose.push(block.node);
      break;
    case 'quoted-picture':
    case 'picture':
    case 'plain':
      placePlain(fold, block, index);
      break;
    default:
      voice satisfies never;
  }
}

function placeAsker(fold: Fold, block: Block): void {
  const { mark } = block;
  if (mark?.kind !== 'asker') return;
  const askers = toAskers(mark, block);
  // `1.@MOSN #2347` names the issue, the login on the next line asks.
  if (
    mark.strength === 'login' &&
    fold.draft?.issue !== undefined &&
    fold.draft.turns.length === 0
  ) {
    fold.draft.askers = askers;
    fold.draft.heading.push(block.node);
    return;
  }
  close(fold);
  if (mark.number !== undefined && fold.group?.number !== undefined) fold.group = undefined;
  const draft = open(fold, mark.number);
  draft.askers = askers;
  draft.issue = mark.issue;
  if (mark.rest === undefined || !block.line) {
    draft.heading.push(block.node);
    return;
  }
  const head = mark.rest - block.line.prefix;
  draft.heading.push(keepStart(block.node, head));
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [...block.line.nodes],
    ...spanOf(block.line.nodes),
  };
  const question = stripStart(paragraph, head);
  if (question) addTurn(draft, 'question', { ...block, node: question });
}

function placeQuestion(fold: Fold, block: Block, index: number): void {
  const { draft, voices, context } = fold;
  const next = voices.next[index];
  const marked = block.mark?.kind === 'question';
  if (draft && !marked && isCited(draft, block, next)) {
    addTurn(draft, 'answer', block);
    return;
  }
  if (
    !draft &&
    fold.group === undefined &&
    !(context.kind === 'questions' && (marked || next === 'answer'))
  ) {
    fold.prose.push(block.node);
    return;
  }
  if (!draft && fold.group === undefined && !marked)
    context.report('asker-missing', block.node.position);
  // Without an asker, a question after an answer is another one's.
  if (draft?.askers.length === 0 && isAnswered(draft)) close(fold);
  const length =
    block.mark?.kind === 'question' && block.quote === undefined ? block.mark.length : undefined;
  addTurn(fold.draft ?? open(fold, undefined), 'question', block, length);
}

/** Whether a quoted block is the answer's: its quote holds the answer, or the answer announced it with a colon. */
function isCited(draft: Draft, block: Block, next: Voice | undefined): boolean {
  if (draft.answerQuote !== undefined && draft.answerQuote === block.quote) return true;
  return draft.announced && next !== 'answer' && draft.turns.at(-1)?.role === 'answer';
}

function placeAnswer(fold: Fold, block: Block): void {
  const { draft, context } = fold;
  if (!draft || block.mark?.kind !== 'answer') {
    fold.prose.push(block.node);
    return;
  }
  if (block.quote !== undefined) context.report('answer-in-quote', block.node.position);
  draft.answerQuote = block.quote;
  addTurn(draft, 'answer', block, block.mark.length);
}

/** A block without a mark of its own goes to the side that it stands with. */
function placePlain(fold: Fold, block: Block, index: number): void {
  const { draft, voices, context } = fold;
  const next = voices.next[index];
  const goesOn = voices.askerAfter[index] === true || next === 'question' || next === 'answer';
  if (!draft || (draft.trailing && !goesOn)) {
    close(fold);
    fold.prose.push(block.node);
    return;
  }
  const role = draft.turns.at(-1)?.role ?? 'question';
  if (role === 'answer') {
    const answeredNext = voices.at[index + 1] === 'answer';
    const asks = answeredNext && (block.pictures ? block.quote !== undefined : isQuestion(block));
    addTurn(draft, asks ? 'question' : 'answer', block);
  } else if (
    draft.turns.length === 0 ||
    next === 'answer' ||
    block.pictures ||
    block.node.type === 'code'
  ) {
    addTurn(draft, 'question', block);
  } else {
    context.report('answer-unmarked', block.node.position);
    addTurn(draft, 'answer', block);
  }
}

/** Whether a paragraph is one line that ends like a question. */
function isQuestion(block: Block): boolean {
  return (
    block.single && block.node.type === 'paragraph' && (block.line?.normal.text ?? '').endsWith('?')
  );
}

function open(fold: Fold, number: string | undefined): Draft {
  flushProse(fold);
  fold.draft = createDraft(number, fold.group?.title);
  return fold.draft;
}

function close(fold: Fold): void {
  const { draft, context } = fold;
  if (!draft) return;
  fold.draft = undefined;
  if (draft.turns.length === 0) {
    const nodes = nodesOf(draft);
    context.report('asker-without-question', spanOf(nodes).position);
    fold.prose.push(...nodes);
    return;
  }
  const id = `${context.digest}-${context.before + fold.entries.length + 1}`;
  const entry = toEntry(draft, { id, digest: context.digest, section: context.section });
  if (!entry.answered) context.report('question-unanswered', entry.position);
  for (const { name, url, position } of entry.projectLines) {
    if (url !== undefined && !isNamedIn(name, url))
      context.report('project-line-mismatch', position, { name, url });
  }
  fold.entries.push(entry);
  fold.parts.push({ kind: 'entry', id });
}

function flushProse(fold: Fold): void {
  if (fold.prose.length === 0) return;
  fold.parts.push({ kind: 'prose', nodes: fold.prose });
  fold.prose = [];
}

function toAskers(mark: AskerLine, block: Block): Asker[] {
  return mark.names.map((name) => ({ name, slug: toSlug(name), link: findLink(name, block) }));
}

/** The address behind a name, where the name is a link: `@[X](https://github.com/x)`. */
function findLink(name: string, { line }: Block): string | undefined {
  const wanted = toNormalText(name).text;
  const link = line?.links.find(({ text }) => toNormalText(text).text.replace(AT, '') === wanted);
  return link && WEB_ADDRESS.test(link.url) ? link.url : undefined;
}

/** Whether an address has a project's name in it, spaces and hyphens aside: `SOFA RPC` in `…/sofa-rpc`. */
function isNamedIn(name: string, url: string): boolean {
  const bare = (text: string) =>
    toNormalText(text).text.toLowerCase().replace(NOT_ALPHANUMERIC, '');
  return !LATIN_NAME.test(name) || bare(url).includes(bare(name));
}

/** The mark before a name: `@` of `@胡希国`. */
const AT = /^@\s*/u;

/** `https://github.com/x`; not `/user/x`. */
const WEB_ADDRESS = /^https?:\/\//iu;

/** Names that can stand in an address: `SOFA RPC`; not `铜锁`. */
const LATIN_NAME = /^[\x20-\x7E]+$/u;

/** Everything but letters and digits: `/`, `-`, `.`; not `a`. */
const NOT_ALPHANUMERIC = /[^\p{L}\p{N}]+/gu;
