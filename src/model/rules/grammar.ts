import type { Rule } from './rule.ts';

/** What the parser did not find where it was expected, or had to guess. */
export const GRAMMAR_RULES = {
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
} as const satisfies Readonly<Record<string, Rule>>;
