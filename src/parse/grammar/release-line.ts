import { NUMBER } from './number.ts';

/** A line that announces a version. */
export interface ReleaseLine {
  /** `undefined` where the line names none: the heading above may. */
  readonly project: string | undefined;
  /** Without a leading v; two of `SOFATracer 2.4.1/3.0.6`. Empty where the line announces a release without its number. */
  readonly versions: readonly string[];
}

/**
 * Reads a line as the announcement of a release.
 *
 * @param text as the grammar reads it (normalised)
 * @example
 * findRelease('1、发布 SOFARPC v5.6.4 版本,主要变更如下:')  // SOFARPC 5.6.4
 * findRelease('SOFABoot v3.2.0 版本发布')                   // SOFABoot 3.2.0
 * findRelease('本周 SOFAJRaft 发布 1.3.8v版本。主要更新如下:') // SOFAJRaft 1.3.8
 * findRelease('发布 1.3.10 版本')                           // no project, 1.3.10
 * findRelease('Wenda 1.2.0 released')                       // Wenda 1.2.0
 * findRelease('升级 Dubbo 版本至 2.7.3')                    // undefined
 */
export function findRelease(text: string): ReleaseLine | undefined {
  if (text.length > MAX_LINE) return undefined;
  const line = text.replace(LEADING_NUMBER, '').replace(LEADING_WORDS, '');
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const project = groups.project?.replace(TRAILING_WORDS, '').trim();
    if (project !== undefined && !isProject(project)) continue;
    return {
      project: project === '' ? undefined : project,
      versions: splitVersions(groups.version ?? ''),
    };
  }
  return undefined;
}

/**
 * Reads a line as a bare version, with or without a name, which announces a release in a section of releases that has no
 * other words.
 *
 * @example
 * findBareRelease('Wenda CLI v0.3.0 - faster builds') // Wenda CLI 0.3.0
 * findBareRelease('v0.3.0 版本:')                      // no project, 0.3.0
 * findBareRelease('needs Node 24.1 or newer')         // undefined
 */
export function findBareRelease(text: string): ReleaseLine | undefined {
  const groups = BARE.exec(text.replace(LEADING_NUMBER, ''))?.groups;
  const project = groups?.project?.trim() ?? '';
  if (!groups || !isProject(project)) return undefined;
  return {
    project: project === '' ? undefined : project,
    versions: splitVersions(groups.version ?? ''),
  };
}

function isProject(name: string): boolean {
  return name === '' || (PROJECT.test(name) && !NOT_A_PROJECT.test(name));
}

function splitVersions(text: string): string[] {
  return text
    .split(BETWEEN_VERSIONS)
    .map((version) => version.replace(VERSION_MARK, '').trim())
    .filter((version) => version !== '');
}

/** In characters; a longer line is prose. */
const MAX_LINE = 160;

/** `5.6.4`, `v1.3.4.bugfix_2`, `1.3.5.Alpha1`, `V0.26.0`, `1.3.8v`; not `2021`, which has one part. */
const ONE_VERSION = String.raw`[vV]?\s?\d+(?:\.\d+)+(?:[.-]?(?:alpha|beta|rc|m|bugfix|release|final|ga|snapshot|hotfix|fix|patch|sp)[\w.-]*)?v?`;

/** One version, or more with `/`, `、`, `,` or `和` between them. */
const VERSION = String.raw`(?<version>${ONE_VERSION}(?:\s*(?:[/、,&]|和|and)\s*${ONE_VERSION})*)`;

/** What may follow a version that is announced; `(?![\w.])` keeps `5.6.4` whole. */
const END = String.raw`(?![\w.])\s*(?:正式)?(?:版本?|代码)*`;

const PATTERNS: readonly RegExp[] = [
  // `发布 SOFARPC v5.6.4 版本`, `发布了 Occlum v0.10.0`, `发布 1.3.10 版本`, `Released Wenda 1.2.0`; not `发布会于 5.1 举行`
  new RegExp(
    `^(?:正式|开源|released?)?\\s*(?:发布(?!会)了?|released?)\\s*(?<project>.{0,40}?)\\s*${VERSION}${END}`,
    'iu',
  ),
  // `Layotto 发布了0.2.0 版本`, `BabaSSL 开源发布 8.3.0 版本`, `sofa-rpc 发布 v5.7.8 版本代码`; not `SOFABoot 将会发布 4.0 版本`
  new RegExp(`^(?<project>.{1,40}?)\\s*(?:正式|开源)?发布了?\\s*(?:了)?${VERSION}${END}`, 'iu'),
  // `SOFABoot v3.2.0 版本发布`, `SOFARPC 5.11.0 版本正式发布`, `Wenda 1.2.0 released`; not `SOFAArk 2.2.0 版本发布计划`
  new RegExp(
    `^(?<project>.{1,40}?)\\s*${VERSION}${END}\\s*(?:已|现已)?(?:正式|开源)?\\s*(?:发布(?!会|计划|预告)|release[ds]?\\b|is out)`,
    'iu',
  ),
];

/** `Wenda 1.2.0`, `Wenda CLI v0.3.0 - faster`, `MOSN v1.1.0: 反向建连`; not `Node 24.1 or newer`. */
const BARE = new RegExp(`^(?<project>.{0,40}?)\\s*${VERSION}${END}\\s*(?:$|[-–—:(,])`, 'iu');

const LEADING_NUMBER = new RegExp(`^${NUMBER}`, 'u');

/** `本周 SOFABoot 发布了 …`, `恭喜 …`; not `本周会议`. */
const LEADING_WORDS = /^(?:本周|本月|近日|今日|恭喜|祝贺|this week:?)\s*/iu;

/** What stands between name and verb: `SOFARPC 版本`, `SOFABoot 正式`, `Wenda version`; not `sofa-common-tools`. */
const TRAILING_WORDS = /\s*(?:版本|正式|开源|最新版|新版|version|new)$/iu;

/** A project's name: `SOFA-Common-Tools`, `Layotto Java-sdk`, `铜锁`; not `将于周五，`. */
const PROJECT = /^[\p{L}\p{N}][\p{L}\p{N} ._+&/#-]*$/u;

/** Words of plans and upgrades: `SOFABoot 将会`, `升级 Dubbo`, `计划`; not `SOFAActs`. */
const NOT_A_PROJECT = /将|会|计划|升级|支持|修复|依赖|即将|准备|于|至|到|will|plans?|upgrade/iu;

/** Between two versions: `/` of `2.4.1/3.0.6`; not the `.` within one. */
const BETWEEN_VERSIONS = /\s*(?:[/、,&]|和|and)\s*/iu;

/** `v` of `v5.6.4` and of `1.3.8v`; not the one within `dev`. */
const VERSION_MARK = /^v\s?|(?<=\d)v$/giu;
