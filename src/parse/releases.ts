import type { RootContent } from 'mdast';
import type { SectionKind } from '../model/digest.ts';
import type { Release } from '../model/release.ts';
import type { Position } from 'unist';
import { findReleaseLink, findReleaseNotes, findTitleProject } from './grammar/release-notes.ts';
import { findBareRelease, findRelease } from './grammar/release-line.ts';
import { toProseLines } from './prose-lines.ts';
import { toLines, toParagraph } from './split.ts';

/** The prose of one section, for the search for releases. */
export interface ReleaseSection {
  readonly kind: SectionKind | undefined;
  readonly level: number;
  /** The heading as the grammar reads it; `''` before the first heading. */
  readonly title: string;
  readonly position: Position | undefined;
  readonly prose: readonly RootContent[];
}

/**
 * Finds the announced versions of a digest, each once, with the list of changes below the announcement.
 *
 * @example
 * '**1、发布 SOFARPC v5.6.4 版本，主要变更如下：**' // { project: 'SOFARPC', version: '5.6.4', notes: [list], … }
 */
export function findReleases(sections: readonly ReleaseSection[]): Release[] {
  const releases: Release[] = [];
  sections.forEach((section, index) => {
    if (section.kind === 'readings' || section.kind === 'questions') return;
    const below = subsections(sections, index);
    const prose = cutAtReleases(section.prose);
    const found = inSection({ ...section, prose }, [...prose, ...below]);
    for (const release of found) {
      if (!releases.some((other) => isSame(other, release))) releases.push(release);
    }
  });
  return releases;
}

/** Paragraphs that announce a release on one of their lines, cut so that the announcement stands alone. */
function cutAtReleases(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph') return [node];
    const lines = toLines(node);
    const announcing = lines.flatMap((line, at) =>
      findRelease(line.normal.text) ? [at, at + 1] : [],
    );
    const cuts = [...new Set([0, ...announcing, lines.length])].sort((a, b) => a - b);
    if (cuts.length === 2) return [node];
    return cuts.slice(1).map((to, index) => toParagraph(lines.slice(cuts[index], to)));
  });
}

interface Announcement {
  readonly project: string | undefined;
  readonly versions: readonly string[];
  readonly position: Position | undefined;
  /** Address on the line itself. */
  readonly url: string | undefined;
  /** Index of the first node of its notes. */
  readonly from: number;
  /** Index of the node that holds the announcement; -1 for the heading. */
  readonly node: number;
}

function inSection(section: ReleaseSection, nodes: readonly RootContent[]): Release[] {
  const announcements = announcementsOf(section, nodes);
  const titleProject = findTitleProject(section.title);
  if (announcements.length === 0) return fromAddress(section, nodes, titleProject);
  return announcements.flatMap(
    ({ project = titleProject, versions, position, from, url: own }, index) => {
      if (project === undefined) return [];
      const to = announcements[index + 1]?.node ?? nodes.length;
      const notes = nodes.slice(from, Math.max(from, to));
      return versions.map((version) => {
        const url = own ?? findReleaseNotes(notes, version);
        return { project, version, url, notes, position };
      });
    },
  );
}

/** Announcements in order; a heading that the text below repeats counts as that text. */
function announcementsOf(section: ReleaseSection, nodes: readonly RootContent[]): Announcement[] {
  const own = section.prose.length;
  const inText = toProseLines(nodes.slice(0, own)).flatMap(
    ({ line, position, index }): Announcement[] => {
      const linked = line.links.length > 0 && section.kind !== 'releases';
      const found = findRelease(linked ? line.shape : line.normal.text);
      return found
        ? [{ ...found, position, url: findReleaseLink(line), from: index + 1, node: index }]
        : [];
    },
  );
  const heading = findRelease(section.title) ?? findBareRelease(section.title);
  if (inText.length === 0 && !heading && section.kind === 'releases')
    return bareAnnouncements(nodes.slice(0, own));
  if (heading?.project === undefined) return inText;
  const repeated = inText.some((one) =>
    one.versions.some((version) => heading.versions.includes(version)),
  );
  return repeated
    ? inText
    : [{ ...heading, position: section.position, url: undefined, from: 0, node: -1 }, ...inText];
}

/** `- Wenda 1.2.0 — faster builds`: names and versions alone, in a section that says what they are. */
function bareAnnouncements(nodes: readonly RootContent[]): Announcement[] {
  return toProseLines(nodes).flatMap(({ line, position, index }): Announcement[] => {
    const found = findBareRelease(line.normal.text);
    return found
      ? [{ ...found, position, url: findReleaseLink(line), from: index + 1, node: index }]
      : [];
  });
}

/** `SOFARegistry 本周发布` without a version in its text has it in the address of its notes. */
function fromAddress(
  section: ReleaseSection,
  nodes: readonly RootContent[],
  project: string | undefined,
): Release[] {
  if (section.kind !== 'releases' || project === undefined) return [];
  const url = findReleaseNotes(nodes, undefined);
  const version = url === undefined ? undefined : TAGGED.exec(url)?.[1];
  return url === undefined || version === undefined
    ? []
    : [{ project, version, url, notes: nodes, position: section.position }];
}

/** The prose of the deeper sections right below one, as far as their headings have no matter of their own. */
function subsections(sections: readonly ReleaseSection[], index: number): RootContent[] {
  const level = sections[index]?.level ?? 0;
  const nodes: RootContent[] = [];
  for (const below of sections.slice(index + 1)) {
    if (below.level <= level || below.kind !== undefined) break;
    nodes.push(...below.prose);
  }
  return nodes;
}

function isSame(a: Release, b: Release): boolean {
  return a.version === b.version && key(a.project) === key(b.project);
}

function key(project: string): string {
  return project.toLowerCase().replace(/[\s-]+/gu, '');
}

/** The version in the address of a release: `…/releases/tag/v6.1.4`; not `…/releases`. */
const TAGGED = /\/releases\/(?:tag\/)?v?(\d+(?:\.\d+)+[\w.-]*)\/?$/iu;
