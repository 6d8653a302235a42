import type { DigestRule } from '../rule.ts';
import { toSpot } from '../line.ts';

/** Articles that one digest recommends twice, and addresses that it gives to two articles. */
export const checkReadings: DigestRule = ({ digest }, report) => {
  const seen = new Map<string, (typeof digest.readings)[number]>();
  for (const reading of digest.readings) {
    const { url, title, position } = reading;
    const earlier = seen.get(url);
    if (earlier === undefined) {
      seen.set(url, reading);
      continue;
    }
    const line = String(toSpot(earlier.position).line);
    if (toLetters(earlier.title) === toLetters(title))
      report('reading-repeated', position, { line });
    else report('reading-address-shared', position, { line, title: earlier.title });
  }
};

/** `SOFATracer 解析（上）` → `sofatracer解析上`: what two spellings of a title have in common. */
function toLetters(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
