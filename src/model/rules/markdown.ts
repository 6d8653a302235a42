import type { Rule } from './rule.ts';

/** What was mended in the text of a digest. */
export const MARKDOWN_RULES = {
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
  'address-mended': {
    severity: 'warning',
    says: {
      'zh-CN': '地址“{found}”写错了，按 {used} 处理',
      en: 'the address “{found}” has a slip and was read as {used}',
    },
    remedy: {
      'zh-CN': '改正地址；npm run check -- --fix 会替你改',
      en: 'mend the address; npm run check -- --fix does it where it stands in one piece',
    },
  },
  'control-characters': {
    severity: 'warning',
    says: {
      'zh-CN': '有 {count} 个看不见的控制字符（第一个是 {found}），已去掉',
      en: 'invisible control characters were taken out: {count}, the first is {found}',
    },
    remedy: {
      'zh-CN': '在编辑器里删去它们',
      en: 'delete them in an editor',
    },
  },
  'characters-lost': {
    severity: 'warning',
    says: {
      'zh-CN': '有 {count} 个“�”：文字在保存时已经丢失',
      en: 'characters that were lost when the text was saved, and are “�” now: {count}',
    },
    remedy: {
      'zh-CN': '对照原文补上',
      en: 'restore it from the original',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
