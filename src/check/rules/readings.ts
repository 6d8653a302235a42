import type { DigestRule } from '../rule.ts';

/** Articles that one digest recommends twice. */
export const checkReadings: DigestRule = ({ digest }, report) => {
  const seen = new Set<string>();
  for (const { url, position } of digest.readings) {
    if (seen.has(url)) report('reading-repeated', position);
    seen.add(url);
  }
};
