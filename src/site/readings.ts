import type { Digest } from '../model/digest.ts';
import type { Reading } from '../model/reading.ts';
import type { Ui } from './ui.ts';

/** A recommended article, and the digest that recommends it first in the list. */
export interface Recommendation {
  readonly reading: Reading;
  readonly digest: Digest;
}

/** Every recommended article once, at the newest digest that recommends it. */
export function listRecommendations({ corpus }: Pick<Ui, 'corpus'>): readonly Recommendation[] {
  const seen = new Set<string>();
  return corpus.digests.flatMap((digest) =>
    digest.readings
      .filter(({ url }) => !seen.has(url) && seen.add(url))
      .map((reading) => ({ reading, digest })),
  );
}

/**
 * The host that an address leads to, as readers know it.
 *
 * @example
 * toHost('https://www.sofastack.tech/blog/x/') // 'sofastack.tech'
 */
export function toHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
