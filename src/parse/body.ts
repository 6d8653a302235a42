import type { Root, RootContent } from 'mdast';
import type { Part, Section, SectionKind } from '../model/digest.ts';
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
import { headingNodes, isEmptyHeading, toSections, type SectionBlocks } from './sections.ts';

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
  const blocks = toBlocks(root);
  for (const block of blocks.filter(isEmptyHeading))
    context.report('heading-empty', block.node.position);
  const understood: UnderstoodSection[] = [];
  let before = 0;
  for (const [index, one] of toSections(blocks).entries()) {
    const found = understand(one, before, context);
    before += found.entries.length;
    understood[index] = found;
  }
  checkHeadings(understood, context.report);
  const nextId = createSectionIds();
  return {
    sections: understood.map(({ one, kind, parts }) => ({
      id: nextId(one.title),
      kind: kind ?? 'other',
      title: one.title,
      heading: one.heading ? headingNodes(one.heading) : [],
      level: one.level,
      parts,
      position: one.heading?.node.position ?? one.blocks[0]?.node.position,
    })),
    entries: understood.flatMap(({ entries }) => entries),
    readings: understood.flatMap(({ readings }) => readings),
    releases: findReleases(
      understood.map(({ one, kind, prose, readings }) => ({
        kind,
        level: one.level,
        title: one.heading?.line?.normal.text ?? '',
        position: one.heading?.node.position,
        prose: upTo(prose, readings[0]),
      })),
    ),
  };
}

/** A section with what was found in it. */
interface UnderstoodSection {
  readonly one: SectionBlocks;
  /** By its heading or, where that does not tell or is wrong, by what stands in it. */
  readonly kind: SectionKind | undefined;
  readonly parts: readonly Part[];
  readonly prose: readonly RootContent[];
  readonly entries: readonly Entry[];
  readonly readings: readonly Reading[];
}

function understand(one: SectionBlocks, before: number, context: BodyContext): UnderstoodSection {
  const { digest, linkBase, report } = context;
  const section = one.title ?? '';
  const { parts, entries } = foldEntries(one.blocks, {
    digest,
    section,
    kind: one.kind,
    before,
    report,
  });
  const prose = parts.flatMap((part): readonly RootContent[] =>
    part.kind === 'prose' ? part.nodes : [],
  );
  const hasEntries = entries.length > 0;
  const readings = findReadings(prose, { kind: one.kind, section, hasEntries, linkBase, report });
  const kind = kindOf(one, hasEntries, readings.length > 0);
  return { one, kind, parts, prose, entries, readings };
}

function kindOf(
  { kind, heading }: SectionBlocks,
  hasEntries: boolean,
  hasReadings: boolean,
): SectionKind | undefined {
  if (kind === 'questions' && !hasEntries && hasReadings) return 'readings';
  if (kind === 'readings' && hasEntries && !hasReadings) return 'questions';
  if (kind !== undefined) return kind;
  if (hasEntries) return 'questions';
  if (hasReadings) return 'readings';
  const title = heading?.line?.normal.text ?? '';
  return (findRelease(title) ?? findBareRelease(title)) ? 'releases' : undefined;
}

/** Headings that say something else than what stands below them, or that nothing stands below. */
function checkHeadings(sections: readonly UnderstoodSection[], report: Report): void {
  sections.forEach(({ one, kind, parts }, index) => {
    const { title, heading, level } = one;
    if (title === undefined || !heading) return;
    if (one.kind !== undefined && one.kind !== kind)
      report('heading-mismatch', heading.node.position, { title });
    const hasBelow = (sections[index + 1]?.one.level ?? 0) > level;
    if (parts.length === 0 && !hasBelow) report('section-empty', heading.node.position, { title });
  });
}

/** The nodes before the first reading: what follows it is no list of changes. */
function upTo(nodes: readonly RootContent[], reading: Reading | undefined): readonly RootContent[] {
  const line = reading?.position?.start.line;
  if (line === undefined) return nodes;
  return nodes.filter((node) => (node.position?.end.line ?? 0) < line);
}
