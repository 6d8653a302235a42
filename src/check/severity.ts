import type { Severity } from '../model/message.ts';
import { RULES, type RuleId } from '../model/rules.ts';
import type { SiteSettings } from '../model/settings.ts';

/** How bad a rule's messages are for this site: as `rules` in `site.yaml` says, else as the catalogue does. */
export function toSeverity(rule: RuleId, rules: SiteSettings['rules']): Severity | 'off' {
  return rules[rule] ?? RULES[rule].severity;
}
