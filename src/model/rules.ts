import type { Severity } from './message.ts';

/** A text in both languages of the interface. `{name}` stands for `data.name` of the message. */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A kind of message. */
export interface Rule {
  /** Unless `rules` in `site.yaml` says otherwise. */
  readonly severity: Severity;
  /** The file cannot be read as a digest at all: the build stops, or leaves it out with `LENIENT=1`. */
  readonly stopsBuild?: true;
  /** What was found and what was expected, in one line without a full stop. */
  readonly says: Bilingual;
  /** What the editor can do about it, in one line without a full stop. */
  readonly remedy: Bilingual;
}

/**
 * The catalogue of messages. An id is permanent: it stands in `site.yaml`, in waivers and in docs/diagnostics.md.
 * A rule that is given up stays out of use for ever.
 */
export const RULES = {
  'front-matter-missing': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件没有 front matter',
      en: 'the file has no front matter',
    },
    remedy: {
      'zh-CN': '在文件开头写上以 --- 围住的 title 和 date',
      en: 'start the file with a title and a date between two lines of ---',
    },
  },
  'front-matter-unclosed': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 以 --- 开头，却没有结束的 ---',
      en: 'the front matter opens with --- but is never closed',
    },
    remedy: {
      'zh-CN': '在最后一个字段的下一行单独写上 ---',
      en: 'put a line with only --- below the last field',
    },
  },
  'front-matter-invalid': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 不是有效的 YAML：{reason}',
      en: 'the front matter is not valid YAML: {reason}',
    },
    remedy: {
      'zh-CN': '每行写成“字段: 值”，值里有冒号或引号时用引号括起来',
      en: 'write each line as “key: value”, with quotes around a value that has a colon or quotes in it',
    },
  },
  'front-matter-repaired': {
    severity: 'warning',
    says: {
      'zh-CN': '这一行不是有效的 YAML，已按可能的本意读取：{found}',
      en: 'this line is not valid YAML and was read as it was likely meant: {found}',
    },
    remedy: {
      'zh-CN': '把整个值写在一行，前后用同一种引号',
      en: 'put the whole value on one line between matching quotes',
    },
  },
  'front-matter-key-repeated': {
    severity: 'warning',
    says: {
      'zh-CN': '字段 {key} 写了不止一次，以最后一次为准',
      en: 'the key {key} stands more than once; the last one counts',
    },
    remedy: {
      'zh-CN': '只保留一个 {key}',
      en: 'keep a single {key}',
    },
  },
  'front-matter-type': {
    severity: 'warning',
    says: {
      'zh-CN': '字段 {key} 应为文字或文字列表',
      en: 'the key {key} should be a text or a list of texts',
    },
    remedy: {
      'zh-CN': '写成 {key}: "…"',
      en: 'write {key}: "…"',
    },
  },
  'title-missing': {
    severity: 'warning',
    says: {
      'zh-CN': '没有 title，以文件名 {used} 代替',
      en: 'there is no title; the file’s name {used} stands in for it',
    },
    remedy: {
      'zh-CN': '在 front matter 里写上 title',
      en: 'add a title to the front matter',
    },
  },
  'title-prefix-repeated': {
    severity: 'hint',
    says: {
      'zh-CN': '标题的开头重复了：{title}',
      en: 'the title starts with the same words twice: {title}',
    },
    remedy: {
      'zh-CN': '删去重复的部分',
      en: 'delete one of the two',
    },
  },
  'author-missing': {
    severity: 'hint',
    says: {
      'zh-CN': 'front matter 里没有 author',
      en: 'the front matter names no author',
    },
    remedy: {
      'zh-CN': '写上 author，如 author: "编辑部"',
      en: 'add an author, such as author: "The editors"',
    },
  },
  'date-missing': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 里没有 date',
      en: 'the front matter has no date',
    },
    remedy: {
      'zh-CN': '写上日期与时区，如 date: 2021-09-10T15:00:00+08:00',
      en: 'add a date with its offset, such as date: 2021-09-10T15:00:00+08:00',
    },
  },
  'date-impossible': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '没有这样的日期或时间：{found}',
      en: 'there is no such day or time: {found}',
    },
    remedy: {
      'zh-CN': '改成日历上有的日期，如 date: 2021-09-10T15:00:00+08:00',
      en: 'write a day of the calendar, such as date: 2021-09-10T15:00:00+08:00',
    },
  },
  'date-unknown': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '看不懂这个日期：{found}',
      en: 'this is not a date in a known form: {found}',
    },
    remedy: {
      'zh-CN': '写成 date: 2021-09-10T15:00:00+08:00',
      en: 'write it as date: 2021-09-10T15:00:00+08:00',
    },
  },
  'date-without-offset': {
    severity: 'hint',
    says: {
      'zh-CN': '日期 {found} 没有写时区，按 {timeZone} 理解',
      en: 'the date {found} has no offset and was taken in {timeZone}',
    },
    remedy: {
      'zh-CN': '写上时区，如 +08:00',
      en: 'add the offset, such as +08:00',
    },
  },
  'date-differs-from-name': {
    severity: 'warning',
    says: {
      'zh-CN': '文件名的日期是 {name}，front matter 的是 {date}，以 front matter 为准',
      en: 'the file’s name says {name} and the front matter {date}; the front matter counts',
    },
    remedy: {
      'zh-CN': '改正写错的那一个；改文件名会改变网址，请用 aliases 保留旧网址',
      en: 'mend the wrong one; a new file name changes the address, so keep the old one in aliases',
    },
  },
  'name-date-impossible': {
    severity: 'hint',
    says: {
      'zh-CN': '文件名里的 {found} 不是日期',
      en: '{found} in the file’s name is no date',
    },
    remedy: {
      'zh-CN': '文件名写八位日期，如 20210910；改名会改变网址，请用 aliases 保留旧网址',
      en: 'name it with eight digits such as 20210910; a new name changes the address, so keep the old one in aliases',
    },
  },
  'week-impossible': {
    severity: 'hint',
    says: {
      'zh-CN': '日历上没有“{found}”这样的一周',
      en: 'no calendar has the week “{found}”',
    },
    remedy: {
      'zh-CN': '改成实际的起止日期',
      en: 'write the days on which it starts and ends',
    },
  },
  'week-differs': {
    severity: 'hint',
    says: {
      'zh-CN': '“{found}”这一周与日期 {date} 相差太远',
      en: 'the week “{found}” is far from the date {date}',
    },
    remedy: {
      'zh-CN': '改正写错的那一个',
      en: 'mend the wrong one',
    },
  },
  'address-kept': {
    severity: 'hint',
    says: {
      'zh-CN': '文件名会给出新地址 {found}，已发布的地址 {slug} 保持不变',
      en: 'the file’s name would give the address {found}; it keeps the published one, {slug}',
    },
    remedy: {
      'zh-CN': '无需处理；要换地址，就在 front matter 里写 slug: {found}，旧地址会跳转过来',
      en: 'nothing to do; to move it, write slug: {found} into the front matter, and the old address will redirect',
    },
  },
  'address-moved': {
    severity: 'warning',
    says: {
      'zh-CN': 'slug 把已发布的地址 {before} 换成了 {slug}，旧地址会跳转',
      en: 'the slug moves the published address {before} to {slug}; the old one will redirect',
    },
    remedy: {
      'zh-CN': '若非本意，写回 slug: {before} 或删去 slug',
      en: 'if that is not meant, write slug: {before} again or take the slug out',
    },
  },
  'address-taken': {
    severity: 'warning',
    says: {
      'zh-CN': '地址 {found} 已属于另一期，这一期用 {slug}',
      en: 'the address {found} belongs to another digest; this one gets {slug}',
    },
    remedy: {
      'zh-CN': '在 front matter 里写上它自己的 slug',
      en: 'write a slug of its own into the front matter',
    },
  },
  'digest-removed': {
    severity: 'warning',
    says: {
      'zh-CN': '已发布的一期 {slug}（{says}）不见了，它的地址会显示“已移除”',
      en: 'the published digest {slug} ({says}) is gone; its address will say so',
    },
    remedy: {
      'zh-CN': '若非本意，把文件放回来；若是，发布后运行 npm run permalinks',
      en: 'if that is not meant, bring the file back; if it is, run npm run permalinks once it is published',
    },
  },
  'entry-removed': {
    severity: 'warning',
    says: {
      'zh-CN': '已发布的问答 {id}（{says}）找不到了，它的地址会显示“已移除”',
      en: 'the published entry {id} ({says}) cannot be found any more; its address will say so',
    },
    remedy: {
      'zh-CN': '若非本意，恢复它的提问；若是，发布后运行 npm run permalinks',
      en: 'if that is not meant, restore its question; if it is, run npm run permalinks once it is published',
    },
  },
  'asker-missing': {
    severity: 'warning',
    says: {
      'zh-CN': '这个问题前面没有看懂的提问人',
      en: 'no asker was understood above this question',
    },
    remedy: {
      'zh-CN': '在问题上方单写一行，如 **1、@胡希国** 提问：',
      en: 'put a line of its own above it, such as **1. @name asks:**',
    },
  },
  'asker-without-question': {
    severity: 'warning',
    says: {
      'zh-CN': '提问人之后没有问题',
      en: 'no question follows this asker',
    },
    remedy: {
      'zh-CN': '在提问人下面用 > 引用写出问题，或删去这一行',
      en: 'write the question below as a quote with >, or take the line out',
    },
  },
  'answer-in-quote': {
    severity: 'hint',
    says: {
      'zh-CN': '回答落在了问题的引用里，已拆出来',
      en: 'the answer stands inside the question’s quote and was taken out',
    },
    remedy: {
      'zh-CN': '在 A： 前面空一行，行首不要写 >',
      en: 'leave a blank line before A: and no > in front of it',
    },
  },
  'answer-unmarked': {
    severity: 'hint',
    says: {
      'zh-CN': '这一段没有 A：，按回答处理',
      en: 'this has no A: and was taken for the answer',
    },
    remedy: {
      'zh-CN': '在回答开头写上 A：；若是问题的一部分，写进 > 引用里',
      en: 'start an answer with A:; if it is part of the question, quote it with >',
    },
  },
  'question-unanswered': {
    severity: 'hint',
    says: {
      'zh-CN': '这个问题没有回答',
      en: 'this question has no answer',
    },
    remedy: {
      'zh-CN': '补上以 A： 开头的回答；暂无回答时无需处理',
      en: 'add an answer that starts with A:, unless there is none yet',
    },
  },
  'project-line-mismatch': {
    severity: 'hint',
    says: {
      'zh-CN': '项目行的名称“{name}”与地址 {url} 对不上',
      en: 'the project line says “{name}” but leads to {url}',
    },
    remedy: {
      'zh-CN': '核对名称的拼写与链接',
      en: 'check the spelling of the name and the link',
    },
  },
  'heading-empty': {
    severity: 'hint',
    says: {
      'zh-CN': '这个标题没有文字',
      en: 'this heading has no text',
    },
    remedy: {
      'zh-CN': '写上标题文字，或删去这一行',
      en: 'give it a text or take it out',
    },
  },
  'heading-mismatch': {
    severity: 'warning',
    says: {
      'zh-CN': '标题“{title}”与下面的内容不符',
      en: 'the heading “{title}” does not fit what stands below it',
    },
    remedy: {
      'zh-CN': '问答用“每周读者问答提炼”之类的标题，文章列表用“本周推荐阅读”之类的标题',
      en: 'head questions with a title such as “Q&A” and lists of articles with one such as “Reading”',
    },
  },
  'section-empty': {
    severity: 'hint',
    says: {
      'zh-CN': '标题“{title}”下面没有内容',
      en: 'nothing stands below the heading “{title}”',
    },
    remedy: {
      'zh-CN': '补上内容，或删去标题',
      en: 'add something or take the heading out',
    },
  },
  'reading-without-address': {
    severity: 'warning',
    says: {
      'zh-CN': '链接“{text}”没有地址',
      en: 'the link “{text}” has no address',
    },
    remedy: {
      'zh-CN': '补上地址，或删去空链接',
      en: 'add the address or take the empty link out',
    },
  },
  'markdown-too-complex': {
    severity: 'warning',
    says: {
      'zh-CN': '这一段过长或嵌套过深（{reason}），按纯文本显示',
      en: 'this block is too long or nested too deeply ({reason}) and is shown as plain text',
    },
    remedy: {
      'zh-CN': '用空行把它分成几段，或减少嵌套',
      en: 'divide it with blank lines, or nest less',
    },
  },
  'emphasis-unbalanced': {
    severity: 'hint',
    says: {
      'zh-CN': '加粗符号没有配对，已省略',
      en: 'these emphasis marks have no partner and were left out',
    },
    remedy: {
      'zh-CN': '补上另一半，或删去它',
      en: 'add the other half, or delete them',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
