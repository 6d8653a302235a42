import type { Line } from '../line.ts';

/** A line that opens with the mark of an answer or of a question. */
export interface SpeakerLine {
  readonly kind: 'answer' | 'question';
  /** How much of `line.written` is the mark with the blanks behind it. */
  readonly length: number;
}

/**
 * Reads the mark that says who speaks.
 *
 * @example
 * 'A：可以的。'      // answer; so are 'A ：', 'A:', 'A：A：', '答：', '**A1:** …', 'Answer: …'
 * 'Q: 22. AT 模式'  // question; so are '问：', 'Q2:', 'Question: …'
 * 'A -> B'          // undefined
 */
export function findSpeaker(line: Line): SpeakerLine | undefined {
  const { text, at } = line.normal;
  const answer = ANSWER.exec(text);
  if (answer) return { kind: 'answer', length: at[answer[0].length] ?? 0 };
  const question = QUESTION.exec(text);
  if (question) return { kind: 'question', length: at[question[0].length] ?? 0 };
  return undefined;
}

/** `A:`, `A :`, `A::`, `A:A:`, `A2:`, `答:`, `回答:`, `Answer:`; not `A -> B`, `AT:`, `a:1`. */
const ANSWER = /^(?:(?:A|[Aa]nswer|答|回答|答复)\s?\d{0,2}\s?:+\s?)+/u;

/** `Q:`, `Q :`, `Q1:`, `问:`, `问题:`, `Question:`; not `Q&A:`, `QPS:`, `提问:`. */
const QUESTION = /^(?:Q|[Qq]uestion|问|问题)\s?\d{0,2}\s?:+\s?/u;
