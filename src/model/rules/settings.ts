import type { Rule } from './rule.ts';

/** What can be wrong with `site.yaml`, `tags.yaml` and `people.yaml`. */
export const SETTINGS_RULES = {
  'settings-invalid': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '{key}：{reasonZh}',
      en: '{key}: {reason}',
    },
    remedy: {
      'zh-CN': '按 docs/settings.md 改正',
      en: 'see docs/settings.md',
    },
  },
  'settings-yaml': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '不是有效的 YAML：{reason}',
      en: 'this is not valid YAML: {reason}',
    },
    remedy: {
      'zh-CN': '检查缩进、冒号和引号',
      en: 'check indentation, colons and quotes',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
