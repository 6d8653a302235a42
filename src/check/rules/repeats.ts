import type { DigestRule } from '../rule.ts';

/** Titles that do not tell digests apart, and entries that stood in an earlier digest already. */
export const checkRepeats: DigestRule = ({ digest, site, lines }, report) => {
  const { digests, entryById, digestBySlug, related } = site.corpus;
  const others = digests.filter(
    ({ title, slug }) => title === digest.title && slug !== digest.slug,
  );
  const [other] = others;
  if (other) {
    const at = lines.findIndex((line) => TITLE.test(line));
    report('title-repeated', at === -1 ? undefined : { line: at + 1, column: 1 }, {
      count: String(others.length),
      other: other.source,
    });
  }
  for (const { id, position } of digest.entries) {
    for (const { id: relatedId, reprint } of related.get(id) ?? []) {
      const earlier = digestBySlug.get(entryById.get(relatedId)?.digest ?? '');
      const isEarlier =
        earlier !== undefined &&
        earlier.slug !== digest.slug &&
        earlier.date.time <= digest.date.time;
      if (reprint && isEarlier) report('entry-reprint', position, { other: earlier.source });
    }
  }
};

/** `title: "…"` in the front matter; not `subtitle: …`. */
const TITLE = /^title\s*:/iu;
