import type { Digest } from '../model/digest.ts';

/** A Markdown file of an archive, understood. */
export interface Candidate {
  /** Path in the archive, with `/`: `zh/blog/sofa-weekly-20210910/index.md`. */
  readonly path: string;
  readonly digest: Digest;
}

/** Which files of an archive are digests, and by what they were known. */
export interface Selection {
  readonly digests: readonly Candidate[];
  /** Tag of the front matter that digests share and other posts have not. */
  readonly tag: string | undefined;
}

/**
 * Picks the digests out of an archive that holds other posts too.
 *
 * A file with askers is one. So is a file with the tag that most of those share, where that tag is seldom found without
 * askers elsewhere: weeks without questions belong to the series. With a tag given, exactly its files are.
 */
export function selectDigests(candidates: readonly Candidate[], tag?: string): Selection {
  const isTagged = ({ digest }: Candidate, name: string) => digest.tags.includes(name);
  if (tag !== undefined) return { digests: candidates.filter((one) => isTagged(one, tag)), tag };
  const sure = candidates.filter(({ digest }) =>
    digest.entries.some(({ askers }) => askers.length > 0),
  );
  const counts = new Map<string, number>();
  for (const name of sure.flatMap(({ digest }) => digest.tags))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const [shared] = [...counts]
    .filter(([, count]) => count > sure.length / 2)
    .filter(([name, count]) => count >= candidates.filter((one) => isTagged(one, name)).length / 2)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const common = shared?.[0];
  const digests = candidates.filter(
    (one) => sure.includes(one) || (common !== undefined && isTagged(one, common)),
  );
  return { digests, tag: common };
}
