import type { Root, RootContent } from 'mdast';
import type { Section, SectionKind } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import type { Release } from '../model/release.ts';
import { toBlocks } from './blocks.ts';
import { foldEntries } from './entries.ts';
import { findBareRelease, findRelease } from './grammar/release-line.ts';
import { findReadings } from './readings.ts';
import { findReleases } from './releases.ts';
import type { Report } from './report.ts';
import { createSectionIds } from './section-id.ts';
import { headingNodes, isEmptyHeading, toSections } from './sections.ts';

/** The body of a digest, understood. */
export interface Body {
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  readonly readings: readonly Reading[];
  readonly releases: readonly Release[];
}

/** What the body's understanding depends on besides its text. */
export interface BodyContext {
  /** Slug of the digest. */
  readonly digest: string;
  readonly linkBase: string | undefined;
  readonly report: Report;
}

/** Understands the tree of a digest's body: blocks, then sections, then entries, readings and releases. */
export function parseBody(root: Root, context: BodyContext): Body {
  const { report, linkBase } = context;
  const blocks = toBlocks(root);
  for (const block of blocks.filter(isEmptyHeading)) report('heading-empty', block.node.position);
  const nextId = createSectionIds();
  const entries: Entry[] = [];
  const readings: Reading[] = [];
  const releaseSections: Parameters<typeof findReleases>[0][number][] = [];
  const sections = toSections(blocks).map((one, index, all): Section => {
    const section = one.title ?? '';
    const place = one.heading?.node.position;
    const folded = foldEntries(one.blocks, {
      digest: context.digest,
      section,
      kind: one.kind,
      before: entries.length,
      report,
    });
    const prose = folded.parts.flatMap((part): readonly RootContent[] =>
      part.kind === 'prose' ? part.nodes : [],
    );
    const hasEntries = folded.entries.length > 0;
    const found = findReadings(prose, { kind: one.kind, section, hasEntries, linkBase, report });
    if (one.kind === 'questions' && !hasEntries && found.length > 0)
      report('heading-mismatch', place, { title: section });
    if (one.kind === 'readings' && hasEntries)
      report('heading-mismatch', place, { title: section });
    const parent = (all[index + 1]?.level ?? 0) > one.level;
    if (one.heading && folded.parts.length === 0 && !parent)
      report('section-empty', place, { title: section });
    entries.push(...folded.entries);
    readings.push(...found);
    const title = one.heading?.line?.normal.text ?? '';
    const shown = kindOf(one.kind, title, hasEntries, found.length > 0);
    releaseSections.push({ kind: shown, level: one.level, title, position: place, prose });
    return {
      id: nextId(one.title),
      kind: shown ?? 'other',
      title: one.title,
      heading: one.heading ? headingNodes(one.heading) : [],
      level: one.level,
      parts: folded.parts,
      position: place ?? one.blocks[0]?.node.position,
    };
  });
  return { sections, entries, readings, releases: findReleases(releaseSections) };
}

/** What a section is about, by its heading and, where that does not tell or is wrong, by what stands in it. */
function kindOf(
  kind: SectionKind | undefined,
  title: string,
  hasEntries: boolean,
  hasReadings: boolean,
): SectionKind | undefined {
  if (kind === 'questions' && !hasEntries && hasReadings) return 'readings';
  if (kind !== undefined) return kind;
  if (hasEntries) return 'questions';
  if (hasReadings) return 'readings';
  return (findRelease(title) ?? findBareRelease(title)) ? 'releases' : undefined;
}
