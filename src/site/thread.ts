import type { RootContent } from 'mdast';
import type { Entry } from '../model/entry.ts';
import type { Link } from './link.ts';
import type { Ui } from './ui.ts';

/** One side of the conversation, as it is shown. */
export interface ThreadTurn {
  readonly role: 'question' | 'answer';
  /** Not the first question: the asker comes back. */
  readonly isFollowUp: boolean;
  /** The character on the seal. */
  readonly mark: string;
  /** What the side does: `提问`, `追问`, `回答`. */
  readonly verb: string;
  /** Who asks; empty for answers. */
  readonly people: readonly Link[];
  readonly nodes: readonly RootContent[];
  /** The same as the digest has it, marker included. */
  readonly written: readonly RootContent[];
}

/** The conversation of an entry, turn by turn. */
export function toThread({ t, routes }: Ui, entry: Entry): readonly ThreadTurn[] {
  const people = entry.askers.map(({ name, slug }) => ({ label: name, href: routes.author(slug) }));
  return entry.turns.map(({ role, nodes, written }, at) => {
    const isFollowUp =
      role === 'question' && entry.turns.slice(0, at).some((turn) => turn.role === 'question');
    if (role === 'answer')
      return { role, isFollowUp, mark: t.markAnswer, verb: t.answer, people: [], nodes, written };
    const [mark, verb] = isFollowUp ? [t.markFollowUp, t.asksAgain] : [t.markQuestion, t.asks];
    return { role, isFollowUp, mark, verb, people, nodes, written };
  });
}
