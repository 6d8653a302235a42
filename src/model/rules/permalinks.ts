import type { Rule } from './rule.ts';

/** What happened to published addresses. */
export const PERMALINK_RULES = {
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
      'zh-CN': '地址 {found} 已属于 {owner}，这一期用 {slug}',
      en: 'the address {found} belongs to {owner}; this digest gets {slug}',
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
} as const satisfies Readonly<Record<string, Rule>>;
