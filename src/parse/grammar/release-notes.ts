import type { RootContent } from 'mdast';
import type { Line } from '../line.ts';
import { toProseLines } from '../prose-lines.ts';

/**
 * Finds the address of the release notes below an announcement: the first that looks like one of a release and names the
 * version, else the first that looks like one, else the one behind a label such as `详细参考：`.
 */
export function findReleaseNotes(
  notes: readonly RootContent[],
  version: string | undefined,
): string | undefined {
  const lines = toProseLines(notes);
  const links = lines.flatMap(({ line }, index) =>
    line.links.map(({ url }) => ({
      url,
      labelled: LABEL.test(line.shape) || LABEL.test(lines[index - 1]?.line.shape ?? ''),
    })),
  );
  const ofReleases = links.filter(({ url }) => RELEASE_ADDRESS.test(url));
  const named =
    version === undefined ? undefined : ofReleases.find(({ url }) => url.includes(version));
  return (named ?? ofReleases[0] ?? links.find(({ labelled }) => labelled))?.url;
}

/** The address of a release on the line that announces it. */
export function findReleaseLink(line: Line): string | undefined {
  return line.links.find(({ url }) => RELEASE_ADDRESS.test(url))?.url;
}

/**
 * The project in a heading on releases.
 *
 * @example
 * findTitleProject('SOFAJRaft 本周发布') // 'SOFAJRaft'
 * findTitleProject('本周发布')           // undefined
 */
export function findTitleProject(title: string): string | undefined {
  const name = TITLE.exec(title)?.groups?.project?.trim();
  return name === undefined || name === '' ? undefined : name;
}

/** `Holmes 本周发布`, `MOSN 项目进展`, `Wenda releases`; not `本周发布`. */
const TITLE =
  /^(?<project>[\p{L}\p{N}][\w .+&/#-]{0,40}?)\s*(?:本周|近期|最新)?(?:发布|项目进展|版本|releases?\b)/iu;

/** `…/releases/tag/v5.6.4`, `…/compare/v1...v2`, `…/CHANGELOG.md`; not `…/issues/7`. */
const RELEASE_ADDRESS = /\/releases?(?:\/|$)|\/tags?\/|\/compare\/|changelog|release-notes?/iu;

/** `详细发布报告:`, `「详细参考」:`, `详见`, `Release notes:`; not `文章解读:`. */
const LABEL = /发布报告|详细参考|详见|release notes|changes:|details:/iu;
