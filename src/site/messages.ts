import type { Message } from '../model/message.ts';
import { RULES, type RuleId } from '../model/rules.ts';

/** Languages that messages have words in. */
export type Language = 'zh-CN' | 'en';

/** A message in words, each one line without a full stop. */
export interface MessageWords {
  /** What was found and what was expected. */
  readonly says: string;
  /** What the editor can do about it. */
  readonly remedy: string;
}

/**
 * Puts a message into words.
 *
 * @example
 * toWords({ rule: 'date-impossible', data: { found: '2021-13-45' }, … }, 'en').says // '… 2021-13-45 …'
 */
export function toWords(
  { rule, data }: Pick<Message, 'rule' | 'data'>,
  language: Language,
): MessageWords {
  const { says, remedy } = RULES[rule];
  const fill = (template: string) =>
    template.replace(PLACEHOLDER, (whole, name: string) => toOneLine(data[name] ?? whole));
  return { says: fill(says[language]), remedy: fill(remedy[language]) };
}

/** Whether a file with such a message cannot be read as a digest at all. */
export function stopsBuild(rule: RuleId): boolean {
  return 'stopsBuild' in RULES[rule];
}

/** `{found}` matches; `{ found }` and `{1}` do not. */
const PLACEHOLDER = /\{([a-z][A-Za-z]*)\}/gu;

function toOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
