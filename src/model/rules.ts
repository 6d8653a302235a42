import { CONTENT_RULES } from './rules/content.ts';
import { FILE_RULES } from './rules/files.ts';
import { FRONT_MATTER_RULES } from './rules/front-matter.ts';
import { GRAMMAR_RULES } from './rules/grammar.ts';
import { MARKDOWN_RULES } from './rules/markdown.ts';
import { PERMALINK_RULES } from './rules/permalinks.ts';
import type { Rule } from './rules/rule.ts';
import { SETTINGS_RULES } from './rules/settings.ts';

/**
 * The catalogue of messages. An id is permanent: it stands in `site.yaml`, in waivers and in docs/diagnostics.md.
 * A rule that is given up stays out of use for ever.
 */
export const RULES = {
  ...SETTINGS_RULES,
  ...FILE_RULES,
  ...FRONT_MATTER_RULES,
  ...MARKDOWN_RULES,
  ...GRAMMAR_RULES,
  ...PERMALINK_RULES,
  ...CONTENT_RULES,
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
