import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';
import type { Part, SectionKind } from '../model/digest.ts';
import type { Asker, Entry, ProjectLine, Turn } from '../model/entry.ts';
import { toSlug } from '../model/slug.ts';
import type { Block } from './blocks.ts';
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
 */
export function foldEntries(blocks: readonly Block[], context: FoldContext): FoldedSection {
  const voices = findVoices(blocks, context.kind);
  const fold: Fold = { context, voices, parts: [], entries: [], prose: [], draft: undefined, group: undefined };
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
  prose: RootContent[];
  draft: Draft | undefined;
  group: { readonly title: string; readonly number: string | undefined } | undefined;
}

/** An entry in the making. */
interface Draft {
  number: string | undefined;
  askers: Asker[];
  issue: string | undefined;
  readonly group: string | undefined;
  readonly heading: RootContent[];
  readonly turns: { role: Turn['role']; nodes: RootContent[]; position: Position | undefined }[];
  projects: ProjectLine[];
  /** The project lines stand at the end so far. */
  trailing: boolean;
  /** The last block ends with a colon. */
  announced: boolean;
  /** The quote in which an answer began. */
  answerQuote: number | undefined;
}

function place(fold: Fold, block: Block, index: number): void {
  switch (fold.voices.at[index]) {
    case 'asker':
      placeAsker(fold, block);
      break;
    case 'group':
      close(fold);
      fold.prose.push(block.node);
      if (block.mark?.kind === 'group') fold.group = { title: block.mark.title, number: block.mark.number };
      break;
    case 'restated':
      close(fold);
      fold.group = undefined;
      open(fold, block.mark?.kind === 'group' ? block.mark.number : undefined);
      say(fold, 'question', block);
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
      placeProject(fold, block);
      break;
    case 'quoted-picture':
    case 'picture':
    case 'plain':
    case undefined:
      placePlain(fold, block, index);
  }
}

function placeAsker(fold: Fold, block: Block): void {
  const { mark } = block;
  if (mark?.kind !== 'asker') return;
  const { draft } = fold;
  if (mark.strength === 'login' && draft?.issue !== undefined && draft.turns.length === 0) {
    draft.askers = toAskers(mark, block);
    draft.heading.push(block.node);
    return;
  }
  close(fold);
  if (mark.number !== undefined && fold.group?.number !== undefined) fold.group = undefined;
  const opened = open(fold, mark.number);
  opened.askers = toAskers(mark, block);
  opened.issue = mark.issue;
  const rest = mark.rest === undefined ? undefined : mark.rest - (block.line?.prefix ?? 0);
  if (rest === undefined) {
    opened.heading.push(block.node);
    return;
  }
  opened.heading.push(keepStart(block.node, rest));
  say(fold, 'question', { ...block, node: stripStart(block.node, rest) ?? block.node });
}

function placeQuestion(fold: Fold, block: Block, index: number): void {
  const { draft, voices, context } = fold;
  if (!draft) {
    const expected = fold.group !== undefined || (context.kind === 'questions' && voices.next[index] === 'answer');
    if (!expected) {
      fold.prose.push(block.node);
      return;
    }
    open(fold, undefined);
    if (!fold.group && block.quote !== undefined) context.report('asker-missing', block.node.position);
  } else if (block.mark?.kind !== 'question' && isCited(draft, block, voices.next[index])) {
    say(fold, 'answer', block);
    return;
  } else if (draft.askers.length === 0 && draft.turns.some((turn) => turn.role === 'answer')) {
    close(fold);
    open(fold, undefined);
  }
  const marked = block.mark?.kind === 'question' && block.quote === undefined ? block.mark.length : undefined;
  say(fold, 'question', block, marked);
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
  say(fold, 'answer', block, block.mark.length);
}

function placeProject(fold: Fold, block: Block): void {
  const { draft } = fold;
  if (!draft) {
    fold.prose.push(block.node);
    return;
  }
  const last = draft.projects.at(-1);
  if (block.mark?.kind === 'project') {
    const { name, url } = block.mark;
    draft.projects.push({ name, url, nodes: [block.node], position: block.node.position });
  } else if (last) {
    const nodes = [...last.nodes, block.node];
    const url = block.line?.links[0]?.url;
    draft.projects[draft.projects.length - 1] = { ...last, url, nodes, position: spanOf(nodes).position };
  }
  draft.trailing = true;
}

/** A block without a mark of its own goes to the side that it stands with. */
function placePlain(fold: Fold, block: Block, index: number): void {
  const { draft, voices, context } = fold;
  const next = voices.next[index];
  const goesOn = next === 'question' || next === 'answer';
  if (!draft || (draft.trailing && !voices.askerAfter[index] && !goesOn)) {
    close(fold);
    fold.prose.push(block.node);
    return;
  }
  const role = draft.turns.at(-1)?.role;
  if (role === undefined) {
    say(fold, 'question', block);
  } else if (role === 'answer') {
    const answered = voices.at[index + 1] === 'answer';
    const asks = answered && (block.pictures ? block.quote !== undefined : isQuestion(block));
    say(fold, asks ? 'question' : 'answer', block);
  } else if (next === 'answer' || block.pictures || block.node.type === 'code') {
    say(fold, 'question', block);
  } else {
    context.report('answer-unmarked', block.node.position);
    say(fold, 'answer', block);
  }
}

/** Whether a paragraph ends like a question. */
function isQuestion(block: Block): boolean {
  return block.single && block.node.type === 'paragraph' && QUESTION_END.test(block.line?.normal.text ?? '');
}

/** `那如果断开呢?`; not `可以吗?可以。`. */
const QUESTION_END = /\?$/u;

function open(fold: Fold, number: string | undefined): Draft {
  flushProse(fold);
  fold.draft = {
    number,
    askers: [],
    issue: undefined,
    group: fold.group?.title,
    heading: [],
    turns: [],
    projects: [],
    trailing: false,
    announced: false,
    answerQuote: undefined,
  };
  return fold.draft;
}

/** Adds a block to the turn of a side; `marked` is how much of its text is the mark of that side. */
function say(fold: Fold, role: Turn['role'], block: Block, marked?: number): void {
  const { draft } = fold;
  if (!draft) return;
  const node = marked === undefined ? block.node : stripStart(block.node, marked);
  const nodes = node ? [node] : [];
  if (draft.trailing) {
    const shown = draft.projects.flatMap((line) => line.nodes);
    draft.turns.at(-1)?.nodes.push(...shown);
    if (draft.turns.length > 0) draft.projects = draft.projects.map((line) => ({ ...line, nodes: [] }));
    draft.trailing = false;
  }
  draft.announced = isAnnouncement(block.node);
  const last = draft.turns.at(-1);
  if (last?.role === role) last.nodes.push(...nodes);
  else draft.turns.push({ role, nodes, position: block.node.position });
}

/** Whether a block announces what follows: `看下启动日志：`. */
function isAnnouncement(node: RootContent): boolean {
  return /:$/u.test(toNormalText(toString(node).slice(-8)).text);
}

function close(fold: Fold): void {
  const { draft, context } = fold;
  if (!draft) return;
  fold.draft = undefined;
  const everything = [...draft.heading, ...draft.turns.flatMap((turn) => turn.nodes), ...draft.projects.flatMap((line) => line.nodes)];
  const { position } = spanOf(everything);
  if (draft.turns.length === 0) {
    context.report('asker-without-question', position);
    fold.prose.push(...everything);
    return;
  }
  const answered = draft.turns.some((turn) => turn.role === 'answer');
  if (!answered) context.report('question-unanswered', position);
  const id = `${context.digest}-${context.before + fold.entries.length + 1}`;
  fold.entries.push({
    id,
    digest: context.digest,
    number: draft.number,
    section: context.section,
    group: draft.group,
    askers: draft.askers,
    turns: draft.turns.map((turn) => ({ ...turn, position: spanOf(turn.nodes).position ?? turn.position })),
    heading: draft.heading,
    projectLines: draft.projects,
    issue: draft.issue,
    answered,
    tags: [],
    position,
  });
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
  const found = line?.links.find((link) => toNormalText(link.text).text.replace(/^@\s*/u, '') === wanted);
  return found && /^https?:\/\//iu.test(found.url) ? found.url : undefined;
}

