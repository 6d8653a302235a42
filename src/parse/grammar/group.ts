import { asWritten } from '../normalise.ts';
import type { Line } from '../line.ts';
import { NUMBER } from './number.ts';

/** A line that names a matter instead of a person; questions about it follow. */
export interface GroupLine {
  readonly kind: 'group';
  readonly number: string | undefined;
  /** Without number and colon: `关于 Seata 的 grouplist 问题`. */
  readonly title: string;
  /** `topic` heads questions; `restated` is itself a question that somebody asked. */
  readonly form: 'topic' | 'restated';
}

/**
 * Reads a line as the heading of a group of questions, or as a question retold by the editor.
 *
 * @example
 * '**2、关于 Seata 的 grouplist 问题：**'  // topic
 * '关于 [文章] 的讨论：'                    // topic
 * '3、之前有同学问到 SOFARPC 的 …'          // restated
 * '**关于扩容：**'                          // topic without a number: heads a group only above an asker
 * '3. 看下启动日志：'                       // undefined: a step in an answer
 */
export function findGroup(line: Line): GroupLine | undefined {
  const { normal, written } = line;
  if (normal.text === '' || normal.text.length > MAX_LINE) return undefined;
  const number = LEADING_NUMBER.exec(normal.text);
  const start = number?.[0].length ?? 0;
  const title = normal.text.slice(start).replace(TRAILING_COLON, '');
  if (title === '' || title.includes('@')) return undefined;
  const restated = number !== null && RESTATED.test(title);
  const topic = ABOUT.test(title) || (number !== null && line.bold && TOPIC_WORD.test(title));
  if (!restated && !topic) return undefined;
  return {
    kind: 'group',
    number: number?.[1],
    title: asWritten(written, normal, start, start + title.length),
    form: restated && !ABOUT.test(title) ? 'restated' : 'topic',
  };
}

/** In characters; a longer line is prose. */
const MAX_LINE = 300;

const LEADING_NUMBER = new RegExp(`^${NUMBER}`, 'u');

/** The colon that ends a heading: `…问题:`; not the one in `SOFA:Channel`. */
const TRAILING_COLON = /\s*:+$/u;

/** `关于 Seata 事务分组`, `Questions about upgrades`; not `相关于此`. */
const ABOUT = /^(?:关于|有关|针对|(?:questions? )?(?:about|on) )/iu;

/** `直播回顾以及 QA 整理`, `几个问题`, `questions from the meetup`; not `启动日志`. */
const TOPIC_WORD = /问题|问答|提问|答疑|讨论|Q\s?&?\s?A|questions/iu;

/** `之前有同学问到 …`, `有用户问:…`, `上周有人问过 …`; not `有同学参与了 …`. */
const RESTATED =
  /^.{0,8}有(?:很多|不少|一些|几位|位)?(?:同学|用户|人|读者|朋友|小伙伴|社区同学|开发者|网友)们?.{0,8}问/u;
