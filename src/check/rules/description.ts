import type { DigestRule } from '../rule.ts';

/** A digest without a sentence about itself. */
export const checkDescription: DigestRule = ({ digest }, report) => {
  if (digest.description === undefined) report('description-missing', undefined);
};
