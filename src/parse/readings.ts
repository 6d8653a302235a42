import type { RootContent } from 'mdast';
import type { SectionKind } from '../model/digest.ts';
import type { Reading } from '../model/reading.ts';
import { cleanAddress } from './addresses.ts';
import { findReading, isArticleLine, type FoundReading } from './grammar/reading-line.ts';
import { toProseLines, type ProseLine } from './prose-lines.ts';
import type { Report } from './report.ts';

/** What is read for readings: the prose of one section. */
export interface ReadingsContext {
  readonly kind: SectionKind | undefined;
  /** Title of the section, `''` before the first heading. */
  readonly section: string;
  /** Whether entries stand in the section. */
  readonly hasEntries: boolean;
  readonly linkBase: string | undefined;
  readonly report: Report;
}

/**
 * Finds the recommended articles of a section: all of a section of readings; elsewhere only where nothing but links
 * to articles stands in the section, or three or more of them at its end.
 *
 * @example
 * '- [云原生技术发展现状](https://…)'  // { title: '云原生技术发展现状', url: 'https://…', … }
 */
export function findReadings(prose: readonly RootContent[], context: ReadingsContext): Reading[] {
  const lines = toProseLines(prose).filter(
    ({ line }) => line.normal.text !== '' || line.links.length > 0,
  );
  return candidates(lines, context).flatMap((prosed, index, all) => {
    const found = findReading(prosed.line, prosed.item, all[index - 1]?.line);
    for (const empty of found.withoutAddress) {
      context.report('reading-without-address', prosed.position, { text: empty });
    }
    return found.readings.map((reading) => toReading(reading, prosed, context));
  });
}

function candidates(
  lines: readonly ProseLine[],
  { kind, hasEntries }: ReadingsContext,
): readonly ProseLine[] {
  if (kind === 'readings') return lines;
  if (kind === 'other' || kind === 'intro') return [];
  let start = lines.length;
  while (start > 0 && isArticleLine(lines[start - 1]?.line)) start -= 1;
  const run = lines.length - start;
  const alone = start === 0 && run >= ALONE && !hasEntries;
  return alone || run >= AT_END ? lines.slice(start) : [];
}

function toReading(
  found: FoundReading,
  { position }: ProseLine,
  context: ReadingsContext,
): Reading {
  const { section, linkBase } = context;
  return {
    title: found.title,
    written: cleanAddress(found.url, undefined),
    url: cleanAddress(found.url, linkBase),
    section,
    position,
  };
}

/** How many lines of links make a section of readings where there is nothing else. */
const ALONE = 2;

/** How many lines of links at the end of another section are readings. */
const AT_END = 3;
