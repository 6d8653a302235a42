import { toHash, toSlug } from '../model/slug.ts';
import { compareText, groupBy } from './order.ts';

/** Something that wants an address of its own. */
export interface Claim {
  /** Unique among the claims. */
  readonly key: string;
  /** The name that readers see. */
  readonly name: string;
  /** The slug that the content folder asks for. */
  readonly wanted: string | undefined;
  /** When it was first heard of, in milliseconds since 1970; who came first keeps the plain slug. */
  readonly since: number;
}

/**
 * Gives every claim a slug of its own; which one does not depend on the order of the claims.
 *
 * Where several names would have one slug, a slug asked for wins, then a name that the slug spells in full,
 * then the one heard of first, so that a newcomer never moves an address that was already published.
 * The others get a hash of their key behind it.
 *
 * @example
 * assignSlugs([cPlusPlus, cSharp]) // C++ came first: [{ claim: cPlusPlus, slug: 'c' }, { claim: cSharp, slug: 'c-1k9z3y' }]
 */
export function assignSlugs<T extends Claim>(
  claims: readonly T[],
): readonly { readonly claim: T; readonly slug: string }[] {
  const wanted = groupBy(claims, ({ wanted, name }) => toSlug(wanted ?? name));
  const taken = new Set(wanted.keys());
  return [...wanted].flatMap(([slug, rivals]) =>
    rivals
      .toSorted(
        (a, b) => rank(a, slug) - rank(b, slug) || a.since - b.since || compareText(a.key, b.key),
      )
      .map((claim, place) => ({
        claim,
        slug: place === 0 ? slug : takeUnique(slug, claim.key, taken),
      })),
  );
}

function takeUnique(slug: string, key: string, taken: Set<string>): string {
  let unique = `${slug}-${toHash(key)}`;
  while (taken.has(unique)) unique = `${slug}-${toHash(unique)}`;
  taken.add(unique);
  return unique;
}

function rank({ wanted, name }: Claim, slug: string): number {
  if (wanted !== undefined) return 0;
  return name.normalize('NFKC').toLowerCase().replace(SPACES, '-') === slug ? 1 : 2;
}

/** White space between words: the one in `SOFA 团队`, not the hyphen in `sofa-rpc`. */
const SPACES = /\s+/gu;
