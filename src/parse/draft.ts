import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';
import type { Asker, Entry, ProjectLine, Turn } from '../model/entry.ts';
import type { Block } from './blocks.ts';
import { toNormalText } from './normalise.ts';
import { spanOf } from './split.ts';
import { stripStart } from './strip.ts';

/** An entry in the making. */
export interface Draft {
  readonly number: string | undefined;
  readonly group: string | undefined;
  askers: readonly Asker[];
  issue: string | undefined;
  readonly heading: RootContent[];
  readonly turns: {
    readonly role: Turn['role'];
    readonly nodes: RootContent[];
    readonly written: RootContent[];
    readonly position: Position | undefined;
  }[];
  projects: readonly ProjectLine[];
  /** The project lines stand at the end so far. */
  trailing: boolean;
  /** The last block ends with a colon: `看下启动日志：`. */
  announced: boolean;
  /** The quote in which the last answer began. */
  answerQuote: number | undefined;
}

/** An entry without anything in it yet. */
export function createDraft(number: string | undefined, group: string | undefined): Draft {
  return {
    number,
    group,
    askers: [],
    issue: undefined,
    heading: [],
    turns: [],
    projects: [],
    trailing: false,
    announced: false,
    answerQuote: undefined,
  };
}

/** Adds a block to what a side says; `marked` is how many characters of its text are the mark of that side. */
export function addTurn(draft: Draft, role: Turn['role'], block: Block, marked?: number): void {
  const node = marked === undefined ? block.node : stripStart(block.node, marked);
  const nodes = node ? [node] : [];
  if (draft.trailing) keepInPlace(draft);
  draft.announced = toNormalText(toString(block.node).slice(-8)).text.endsWith(':');
  const last = draft.turns.at(-1);
  if (last?.role === role) {
    last.nodes.push(...nodes);
    last.written.push(block.node);
  } else {
    draft.turns.push({ role, nodes, written: [block.node], position: block.node.position });
  }
}

/** Adds a project line, or the address that belongs to the one before. */
export function addProject(draft: Draft, { mark, node, line }: Block): void {
  const last = draft.projects.at(-1);
  if (mark?.kind === 'project') {
    const { name, url } = mark;
    draft.projects = [...draft.projects, { name, url, nodes: [node], position: node.position }];
  } else if (last) {
    const nodes = [...last.nodes, node];
    const whole = { ...last, url: line?.links[0]?.url, nodes, position: spanOf(nodes).position };
    draft.projects = [...draft.projects.slice(0, -1), whole];
  }
  draft.trailing = true;
}

/** All blocks of a draft in order. */
export function nodesOf({ heading, turns, projects }: Draft): RootContent[] {
  return [
    ...heading,
    ...turns.flatMap((turn) => turn.nodes),
    ...projects.flatMap((line) => line.nodes),
  ];
}

/** Makes an entry of a draft that has turns. */
export function toEntry(draft: Draft, where: Pick<Entry, 'id' | 'digest' | 'section'>): Entry {
  return {
    ...where,
    number: draft.number,
    group: draft.group,
    askers: draft.askers,
    turns: draft.turns.map((turn) => ({
      ...turn,
      position: spanOf(turn.nodes).position ?? turn.position,
    })),
    heading: draft.heading,
    projectLines: draft.projects,
    issue: draft.issue,
    answered: isAnswered(draft),
    tags: [],
    position: spanOf(nodesOf(draft)).position,
  };
}

/** Whether the draft has an answer. */
export function isAnswered({ turns }: Draft): boolean {
  return turns.some((turn) => turn.role === 'answer');
}

/** Project lines that turn out not to be the end stay where they stand; their names still count. */
function keepInPlace(draft: Draft): void {
  draft.trailing = false;
  const lines = draft.projects.flatMap((line) => line.nodes);
  const turn = draft.turns.at(-1);
  if (turn) turn.written.push(...lines);
  (turn?.nodes ?? draft.heading).push(...lines);
  draft.projects = draft.projects.map((line) => ({ ...line, nodes: [] }));
}
