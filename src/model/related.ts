/** Another entry that a reader of one would want. */
export interface RelatedEntry {
  readonly id: string;
  /** `same`: it asks the same thing; `related`: it is about the same matter. */
  readonly reason: 'same' | 'related';
  /** What the two have in common, for the reader: `['空回滚', 'Seata']`. */
  readonly shared: readonly string[];
  /** `same` only: the later digest repeats the earlier entry's words. */
  readonly reprint: boolean;
  /** `same` only: the two answers differ. */
  readonly answerChanged: boolean;
}
