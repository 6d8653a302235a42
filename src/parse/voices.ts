import type { SectionKind } from '../model/digest.ts';
import type { Block } from './blocks.ts';
import type { AskerLine } from './grammar/asker.ts';
import { isAddressLine } from './grammar/project-line.ts';
import type { Mark } from './mark.ts';

/**
 * What a block is in the conversation, seen together with the blocks after it.
 *
 * `restated` is a question that the editor retells; `label` a project's name whose address is the next block, `address`
 * that block; `quoted-picture` a picture in a quote, which both sides use.
 */
export type Voice =
  | 'asker'
  | 'group'
  | 'restated'
  | 'question'
  | 'answer'
  | 'project'
  | 'label'
  | 'address'
  | 'quoted-picture'
  | 'picture'
  | 'plain';

/** The voices of a section's blocks, and what comes after each. */
export interface Voices {
  readonly at: readonly Voice[];
  /** The next asker, group, question or answer after block i; `undefined` where there is none. */
  readonly next: readonly (Voice | undefined)[];
  /** Whether an asker or a group comes after block i. */
  readonly askerAfter: readonly boolean[];
}

/**
 * Decides what each block of a section is in the conversation, reading from its end, so that a line that is only
 * perhaps an asker's counts where a question follows.
 *
 * @example
 * '**1. 小白**' above '> 如何升级？'   // asker, question
 * '**1. 支持 JDK 11**' above a list    // plain, plain
 */
export function findVoices(blocks: readonly Block[], kind: SectionKind | undefined): Voices {
  const open = kind === 'questions' || kind === 'intro' || kind === undefined;
  const at: Voice[] = [];
  const next: (Voice | undefined)[] = [];
  const askerAfter: boolean[] = [];
  let following: Voice | undefined;
  let asker = false;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block) continue;
    const context = {
      open,
      questions: kind === 'questions',
      then: at[index + 1],
      following,
      below: blocks[index + 1],
    };
    const voice = findVoice(block, context);
    if (voice === 'label') at[index + 1] = 'address';
    at[index] = voice;
    next[index] = following;
    askerAfter[index] = asker;
    if (SPEAKING.has(voice)) following = voice;
    asker ||= voice === 'asker' || voice === 'group' || voice === 'restated';
  }
  return { at, next, askerAfter };
}

interface Context {
  /** The section may hold questions although its heading does not say so. */
  readonly open: boolean;
  /** The section's heading says that it holds questions. */
  readonly questions: boolean;
  /** The voice of the next block. */
  readonly then: Voice | undefined;
  /** The next asker, group, question or answer. */
  readonly following: Voice | undefined;
  readonly below: Block | undefined;
}

function findVoice(block: Block, context: Context): Voice {
  const marked = findMarkedVoice(block.mark, context);
  if (marked) return marked;
  if (block.quote !== undefined) return block.pictures ? 'quoted-picture' : 'question';
  return block.pictures ? 'picture' : 'plain';
}

/** The voice that a mark gives a block, if the blocks after it bear it out. */
function findMarkedVoice(mark: Mark | undefined, context: Context): Voice | undefined {
  if (mark === undefined) return undefined;
  switch (mark.kind) {
    case 'answer':
    case 'question':
      return mark.kind;
    case 'asker':
      return isAsker(mark, context) ? 'asker' : undefined;
    case 'project': {
      if (mark.url !== undefined) return 'project';
      const { below } = context;
      return below?.single && below.line && isAddressLine(below.line) ? 'label' : undefined;
    }
    case 'group': {
      const restated = context.questions && mark.form === 'restated' && context.then !== 'question';
      if (restated) return 'restated';
      return isGroup(mark.number, context) ? 'group' : undefined;
    }
  }
}

function isAsker({ strength, prompted, issue }: AskerLine, context: Context): boolean {
  const { open, then, following, below } = context;
  if (strength === 'sure') return true;
  if (!open) return false;
  const asked =
    then === 'question' ||
    then === 'quoted-picture' ||
    (then === 'picture' && following === 'question');
  if (strength === 'login') return asked;
  const login =
    then === 'asker' && below?.mark?.kind === 'asker' && below.mark.strength === 'login';
  const spoken = following === 'question' || following === 'answer';
  return asked || login || ((prompted || issue !== undefined) && spoken);
}

function isGroup(number: string | undefined, { open, then, following }: Context): boolean {
  if (then === 'asker') return true;
  return open && number !== undefined && (then === 'question' || following === 'question');
}

const SPEAKING: ReadonlySet<Voice> = new Set(['asker', 'group', 'restated', 'question', 'answer']);
