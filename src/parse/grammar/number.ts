/**
 * The number at the start of a line, as the source of a regular expression with one group.
 *
 * Matches the start of `1、@胡希国`, `2.@X`, `3 . @X`, `(4) X`, `5)X`; not of `2021 年`, where no mark follows.
 */
export const NUMBER = String.raw`\(?(\d{1,3})\s*(?:[、.,:)。]\s*)+`;
