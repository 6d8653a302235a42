import { asWritten } from '../normalise.ts';
import type { Line } from '../line.ts';
import { splitNames } from './names.ts';
import { NUMBER } from './number.ts';

/** A line that names who asks. */
export interface AskerLine {
  readonly kind: 'asker';
  /** It has a word for asking. */
  readonly prompted: boolean;
  readonly number: string | undefined;
  /** As written, without `@`. */
  readonly names: readonly string[];
  /** Number of the issue or pull request that the entry was picked from. */
  readonly issue: string | undefined;
  /**
   * How much of the line says so: `sure` by itself; `likely` where a question follows;
   * `login` is a bare `@name`, an asker only below a line with an issue or above a question.
   */
  readonly strength: 'sure' | 'likely' | 'login';
  /** Where the question begins on the same line, in `line.written`; `undefined` where nothing follows. */
  readonly rest: number | undefined;
}

/**
 * Reads a line as an asker's line.
 *
 * @example
 * '**1、@胡希国** 提问：'        // sure, number 1
 * '**2、@张三 & 李四** 提问'     // sure, two names
 * '**1. 小白**'                  // likely: bold and numbered
 * '1. @LY1806620741 #1061'       // likely, issue 1061
 * '**1. @name asks:**'           // sure
 * '@huayangchan'                 // login
 * '欢迎大家向公众号留言提问'      // undefined
 */
export function findAsker(line: Line): AskerLine | undefined {
  const { text } = line.normal;
  if (text === '' || text.length > MAX_LINE) return undefined;
  return findPrompted(line, ASKS_CHINESE) ?? findPrompted(line, ASKS_ENGLISH) ?? findBare(line);
}

/** A line with a word for asking behind the names. */
function findPrompted(line: Line, pattern: RegExp): AskerLine | undefined {
  const groups = pattern.exec(line.normal.text)?.groups;
  if (!groups) return undefined;
  const { head = '', who = '', colon = '', rest = '' } = groups;
  const number = LEADING_NUMBER.exec(head)?.[1];
  const { name, issue } = takeIssue(who);
  if (TOPIC.test(name) || (!name.includes('@') && INVITATION.test(name))) return undefined;
  const names = namesAsWritten(line, name, head.length);
  if (!names) return undefined;
  const marked = name.includes('@');
  if (rest !== '' && !marked && number === undefined) return undefined;
  if (!marked && number === undefined && colon === '' && name.length > SHORT_NAME) return undefined;
  return {
    kind: 'asker',
    prompted: true,
    number,
    names,
    issue,
    strength: marked || (number !== undefined && name.length <= SHORT_NAME) ? 'sure' : 'likely',
    rest: rest === '' ? undefined : line.normal.at[line.normal.text.length - rest.length],
  };
}

/** A line that is nothing but names, perhaps with a number and an issue. */
function findBare(line: Line): AskerLine | undefined {
  const groups = BARE.exec(line.normal.text)?.groups;
  if (!groups) return undefined;
  const { head = '', who = '', colon = '' } = groups;
  const number = LEADING_NUMBER.exec(head)?.[1];
  const { name, issue } = takeIssue(who);
  const marked = name.startsWith('@');
  const names = namesAsWritten(line, name, head.length);
  if (!names || TOPIC.test(name)) return undefined;
  if (marked) {
    const login = number === undefined && issue === undefined && colon === '' && !line.bold;
    if (names.some((one) => one.split(' ').length > 3)) return undefined;
    return {
      kind: 'asker',
      prompted: false,
      number,
      names,
      issue,
      strength: login ? 'login' : 'likely',
      rest: undefined,
    };
  }
  const enough = (number !== undefined && line.bold) || (issue !== undefined && line.bold);
  if (!enough || name.length > SHORT_NAME || colon !== '' || NOT_IN_BARE_NAMES.test(name))
    return undefined;
  return {
    kind: 'asker',
    prompted: false,
    number,
    names,
    issue,
    strength: 'likely',
    rest: undefined,
  };
}

function takeIssue(who: string): { name: string; issue: string | undefined } {
  const match = ISSUE.exec(who);
  return match
    ? { name: who.slice(0, match.index).trim(), issue: match[1] }
    : { name: who.trim(), issue: undefined };
}

/** The names as the editor wrote them: `J～杰`, although the grammar reads `J~杰`. */
function namesAsWritten(line: Line, name: string, offset: number): readonly string[] | undefined {
  const { normal, written } = line;
  const start = normal.text.indexOf(name, offset);
  const names = splitNames(name);
  if (!names) return undefined;
  let from = start;
  return names.map((one) => {
    const at = normal.text.indexOf(one, from);
    from = at + one.length;
    return asWritten(written, normal, at, from);
  });
}

/** In characters; a longer line is prose. */
const MAX_LINE = 400;

/** In UTF-16 code units: how long a name without `@` may be. */
const SHORT_NAME = 24;

/** What stands before the names. */
const HEAD = String.raw`(?<head>(?:${NUMBER})?)`;

const LEADING_NUMBER = new RegExp(`^${NUMBER}`, 'u');

/** `1、@胡希国 提问:`, `@X提问`, `2. X 提问 :`, `@X 问:`, `@X 提问:怎么升级?`; not `关于提问的说明`, where more follows without a colon. */
const ASKS_CHINESE = new RegExp(
  `^${HEAD}(?<who>.{1,80}?)\\s*(?:的?(?:提问|发问)|问道|(?<=\\s)问(?=\\s*:*$))\\s*(?:(?<colon>:+)\\s*(?<rest>.*))?$`,
  'u',
);

/** `1. @name asks:`, `Ann asked`, `@bob asks: how …`; not `This asks for more`, where more follows without a colon. */
const ASKS_ENGLISH = new RegExp(
  `^${HEAD}(?<who>.{1,80}?)\\s+(?:asks|asked|wonders|wants to know)\\s*(?:(?<colon>:+)\\s*(?<rest>.*))?$`,
  'iu',
);

/** `1.@wwg2017 #5222`, `3、@X:`, `1. 小白`, `@huayangchan`; not `@X 成为 committer。`, which is a sentence. */
const BARE = new RegExp(
  `^${HEAD}(?<who>@?[^:@]{1,60}(?:@[^:@]{1,30}){0,3}?)\\s*(?<colon>:*)$`,
  'u',
);

/** The issue behind a name: ` #5222`, `#642`; not `C#`. */
const ISSUE = /\s*#(\d{1,7})$/u;

/** The name is a matter, not a person: `关于 Seata 的`, `about upgrades`; not `关云长`. */
const TOPIC = /^(?:关于|有关|针对|about\s|on\s)|的$/iu;

/** An invitation to ask: `欢迎大家向公众号留言提问`; not `李欢`. */
const INVITATION = /欢迎|大家|留言|我们|可以|如何|怎么|welcome/iu;

/** What sets a short bold line apart from a name: `1. 支持 JDK11`, `2. 问题排查`; not `3. Philip Guan`. */
const NOT_IN_BARE_NAMES =
  /[、/|()]|问题|关于|支持|新增|修复|优化|发布|版本|说明|介绍|如何|怎么|什么|吗|直播|回顾/u;
