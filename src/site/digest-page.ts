import type { RootContent } from 'mdast';
import type { Digest, Part, Section } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import type { Reading } from '../model/reading.ts';
import { toText } from '../render/text.ts';
import { formatDay, toWeek, type Week } from './dates.ts';
import type { Link } from './link.ts';
import type { Recommendation } from './readings.ts';
import { toQrCode, type QrCode } from './qr-code.ts';
import type { Step } from './question-page.ts';
import { getTitle } from './summary.ts';
import { fillPath } from './template.ts';
import type { Ui } from './ui.ts';

/** What is shown of a section, in order. */
export type Block =
  | { readonly kind: 'prose'; readonly nodes: readonly RootContent[] }
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** A list that is nothing but recommended articles. */
  | { readonly kind: 'readings'; readonly readings: readonly Recommendation[] };

/** A section as its digest's page shows it. */
export interface DigestSection {
  readonly id: string;
  /** `undefined` where there is no heading, or one without words. */
  readonly heading: readonly RootContent[] | undefined;
  /** Level of its heading on the page: 2 or 3. */
  readonly level: 2 | 3;
  readonly blocks: readonly Block[];
}

/** A line of the table of contents. */
export interface ContentsLine extends Link {
  readonly children: readonly Link[];
}

/** All that a digest's page shows. */
export interface DigestPage {
  readonly week: Week;
  readonly cover: string | undefined;
  readonly authors: readonly Link[];
  /** Topics of its entries, those of most entries first. */
  readonly tags: readonly Link[];
  readonly sections: readonly DigestSection[];
  readonly contents: readonly ContentsLine[];
  readonly steps: readonly Step[];
  readonly source: string | undefined;
  /** `undefined` where nobody else could open the address. */
  readonly qrCode: QrCode | undefined;
  /** `5 个问题`, `4 篇文章` */
  readonly counts: readonly string[];
}

/** Puts together what a digest's page shows. */
export function toDigestPage(ui: Ui, digest: Digest, cover: string | undefined): DigestPage {
  const { routes, settings, t } = ui;
  const entries = new Map(digest.entries.map((entry) => [entry.id, entry]));
  const { entries: questions, readings, releases } = digest;
  return {
    week: toWeek(digest.date),
    cover,
    authors: digest.authors.map(({ name, slug }) => ({ label: name, href: routes.author(slug) })),
    tags: listTags(ui, digest),
    sections: digest.sections
      .filter((section) => section.title || section.parts.length > 0)
      .map((section) => toSection(digest, section, entries)),
    contents: digest.sections.flatMap((section) => toContents(section, entries)),
    steps: toSteps(ui, digest),
    qrCode: toQrCode(routes.absolute(routes.digest(digest.slug))),
    source: settings.site.sourceUrl && fillPath(settings.site.sourceUrl, digest.source),
    counts: [
      ...(questions.length > 0 ? [t.countQuestions(questions.length)] : []),
      ...(readings.length > 0 ? [t.countReadings(readings.length)] : []),
      ...(releases.length > 0 ? [t.countReleases(releases.length)] : []),
    ],
  };
}

function listTags({ routes }: Ui, digest: Digest): readonly Link[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { name, slug } of digest.entries.flatMap(({ tags }) => tags)) {
    counts.set(slug, { name, count: (counts.get(slug)?.count ?? 0) + 1 });
  }
  return Array.from(counts)
    .toSorted(([, a], [, b]) => b.count - a.count)
    .map(([slug, { name }]) => ({ label: name, href: routes.tag(slug) }));
}

function toSection(
  digest: Digest,
  section: Section,
  entries: ReadonlyMap<string, Entry>,
): DigestSection {
  return {
    id: section.id,
    heading: section.title ? section.heading : undefined,
    level: section.level <= 1 ? 2 : 3,
    blocks: section.parts.flatMap((part) => toBlocks(digest, part, entries)),
  };
}

function toBlocks(
  digest: Digest,
  part: Part,
  entries: ReadonlyMap<string, Entry>,
): readonly Block[] {
  if (part.kind === 'entry') {
    const entry = entries.get(part.id);
    return entry === undefined ? [] : [{ kind: 'entry', entry }];
  }
  const blocks: Block[] = [];
  let prose: RootContent[] = [];
  for (const node of part.nodes) {
    const readings = findReadings(digest, node);
    if (readings === undefined) {
      prose.push(node);
      continue;
    }
    if (prose.length > 0) blocks.push({ kind: 'prose', nodes: prose });
    prose = [];
    blocks.push({
      kind: 'readings',
      readings: readings.map((reading) => ({ reading, digest })),
    });
  }
  return prose.length > 0 ? [...blocks, { kind: 'prose', nodes: prose }] : blocks;
}

/** The readings of a list whose every item is a reading's title and nothing else. */
function findReadings(digest: Digest, node: RootContent): readonly Reading[] | undefined {
  if (node.type !== 'list') return undefined;
  const readings = node.children.flatMap((item) => {
    const [from, to] = [item.position?.start.offset ?? 0, item.position?.end.offset ?? 0];
    const inside = digest.readings.filter(({ position }) => {
      const at = position?.start.offset;
      return at !== undefined && at >= from && at < to;
    });
    const [reading] = inside;
    const isAlone = inside.length === 1 && toText([item]).trim() === reading?.title.trim();
    return isAlone ? [reading] : [];
  });
  return readings.length === node.children.length ? readings : undefined;
}

function toContents(
  section: Section,
  entries: ReadonlyMap<string, Entry>,
): readonly ContentsLine[] {
  const children = section.parts.flatMap((part) => {
    const entry = part.kind === 'entry' ? entries.get(part.id) : undefined;
    return entry === undefined ? [] : [{ label: getTitle(entry), href: `#${entry.id}` }];
  });
  if (section.title) return [{ label: section.title, href: `#${section.id}`, children }];
  return children.map((child) => ({ ...child, children: [] }));
}

function toSteps({ corpus, routes, t }: Ui, digest: Digest): readonly Step[] {
  const { previous, next } = corpus.besideDigest.get(digest.slug) ?? {};
  const step = (name: string, rel: Step['rel'], slug: string | undefined): readonly Step[] => {
    const to = slug === undefined ? undefined : corpus.digestBySlug.get(slug);
    return to === undefined
      ? []
      : [
          {
            name: `${name} · ${formatDay(to.date, t)}`,
            rel,
            label: to.title,
            href: routes.digest(to.slug),
          },
        ];
  };
  return [...step(t.previousDigest, 'prev', previous), ...step(t.nextDigest, 'next', next)];
}
