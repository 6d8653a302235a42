import type { Digest } from '../model/digest.ts';
import type { Message } from '../model/message.ts';
import type { RuleId } from '../model/rules.ts';
import type { Site } from '../site/site.ts';
import type { Fix } from './finding.ts';

/** Tells what was found, where, what the words of the message refer to, and what mends it. */
export type Report = (
  rule: RuleId,
  place: Message['place'],
  data?: Message['data'],
  fix?: Fix,
) => void;

/** A digest as the rules see it. */
export interface Checked {
  readonly digest: Digest;
  readonly site: Site;
  /** The lines of the whole file, front matter included, without line ends. */
  readonly lines: readonly string[];
}

/** Looks at one digest for one kind of defect, or for a few that are found in the same look. */
export type DigestRule = (checked: Checked, report: Report) => void;
