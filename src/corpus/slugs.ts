import { toHash, toSlug } from '../model/slug.ts';
import { compareText, groupBy } from './order.ts';

/** Something that wants an address of its own. */
export interface Claim {
  /** Unique among the claims. */
  readonly key: string;
  /** The name that readers see. */
  readonly name: string;
  /** The slug that the content folder asks for. */
  readonly slug?: string | undefined;
  /** When it was first heard of, in milliseconds since 1970; who came first keeps the plain slug. */
  readonly since: number;
}

/**
 * Gives every claim a slug of its own, by key; the result does not depend on the order of the claims.
 *
 * Where several names would have one slug, a slug asked for wins, then a name that the slug spells in full,
 * then the one heard of first, so that a newcomer never moves an address that was already published.
 * The others get a hash of their name behind it.
 *
 * @example
 * assignSlugs([{ key: 'C++', name: 'C++', since: 1 }, { key: 'C#', name: 'C#', since: 2 }]) // C++ → 'c', C# → 'c-…'
 */
export function assignSlugs(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const wanted = groupBy(claims, (claim) => toSlug(claim.slug ?? claim.name));
  const taken = new Set(wanted.keys());
  for (const [slug, rivals] of wanted) {
    const [first, ...others] = rivals.toSorted(
      (a, b) => rank(a, slug) - rank(b, slug) || a.since - b.since || compareText(a.key, b.key),
    );
    if (first) slugs.set(first.key, slug);
    for (const other of others) {
      let unique = `${slug}-${toHash(other.key)}`;
      while (taken.has(unique)) unique = `${slug}-${toHash(unique)}`;
      taken.add(unique);
      slugs.set(other.key, unique);
    }
  }
  return slugs;
}

function rank(claim: Claim, slug: string): number {
  if (claim.slug !== undefined) return 0;
  return claim.name.normalize('NFKC').toLowerCase().replace(SPACES, '-') === slug ? 1 : 2;
}

/** White space between words: the one in `SOFA 团队`, not the hyphen in `sofa-rpc`. */
const SPACES = /\s+/gu;
