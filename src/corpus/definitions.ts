import type { Digest } from '../model/digest.ts';
import type { ProjectLine } from '../model/entry.ts';
import type { Settings, TagDefinition } from '../model/settings.ts';
import { listLabels } from './labels.ts';
import { createSpellings, toNameKey, type Spellings } from './spellings.ts';
import { findRepository, createLinkIndex, type LinkIndex } from './links.ts';
import { compareText, findMostFrequent, groupBy } from './order.ts';

/** All tags that the archive can have, and the ways to them. */
export interface Definitions {
  /** Those of the settings first, then those learned from the archive. */
  readonly list: readonly TagDefinition[];
  /** The tag that a name stands for, misspelt names included. */
  readonly findName: (name: string) => TagDefinition | undefined;
  /** The tag that an address belongs to. */
  readonly findLink: (url: string) => TagDefinition | undefined;
}

/**
 * Puts together the tags of `tags.yaml` and those that the archive's own project lines and front matter name.
 *
 * A name on a project line that is nearly a known one, and whose link does not speak against it, is taken for a
 * misspelling of that (`SOFARegistery`); any other becomes a project. A repository that project lines give for a
 * project is learned as a link of it.
 */
export function createDefinitions(digests: readonly Digest[], settings: Settings): Definitions {
  const lines = digests.flatMap((digest) => digest.entries.flatMap((entry) => entry.projectLines));
  const ignored = new Set(settings.site.ignoredTags.map(toNameKey));
  const learned = learnProjects(lines, settings.tags, ignored);
  const labels = learnLabels(listLabels(digests, settings), [...settings.tags, ...learned]);
  const list = [...settings.tags, ...learned, ...labels];
  const spellings = createSpellings(list);
  const links = indexLinks(list, lines, spellings);
  return {
    list,
    findName: (name) => spellings.find(name) ?? spellings.findNearly(name, () => true),
    findLink: links.find,
  };
}

function learnProjects(
  lines: readonly ProjectLine[],
  known: readonly TagDefinition[],
  ignored: ReadonlySet<string>,
): readonly TagDefinition[] {
  const learned: TagDefinition[] = [];
  const groups = [...groupBy(lines, (line) => toNameKey(line.name))].sort(
    ([a, x], [b, y]) => y.length - x.length || compareText(a, b),
  );
  // Both are made again only when something was learned, and the links only for a name that is nearly a known one.
  let spellings = createSpellings(known);
  let links: LinkIndex<TagDefinition> | undefined;
  for (const [key, group] of groups) {
    const name = findMostFrequent(group.map((line) => line.name.normalize('NFKC').trim())) ?? key;
    const urls = group.flatMap(({ url }) => (url === undefined ? [] : [url]));
    const agrees = (tag: TagDefinition) => {
      links ??= indexLinks([...known, ...learned], lines, spellings);
      return urls.every((url) => links?.find(url) === tag);
    };
    const isKnown = spellings.find(name) ?? spellings.findNearly(name, agrees);
    if (isKnown || ignored.has(key) || !PROJECT_NAME.test(name)) continue;
    if (urls.length === 0 && group.length < ENOUGH_LINES) continue;
    learned.push({
      name,
      kind: 'project',
      aliases: [],
      links: listRepositories(name, urls),
      words: [],
    });
    spellings = createSpellings([...known, ...learned]);
    links = undefined;
  }
  return learned;
}

/** The repository that most of a project's lines give, if it is named like the project or given more than once. */
function listRepositories(name: string, urls: readonly string[]): string[] {
  const repositories = urls.flatMap((url) => findRepository(url) ?? []);
  const repository = findMostFrequent(repositories);
  if (repository === undefined) return [];
  const support = repositories.filter((one) => one === repository).length;
  return isNamedLike(repository, name) || support >= ENOUGH_LINES ? [repository] : [];
}

/** `https://github.com/sofastack/sofa-jraft` is named like SOFAJRaft. */
function isNamedLike(repository: string, name: string): boolean {
  return toNameKey(repository).endsWith(toNameKey(name));
}

/** Tags of the front matter that are not known yet, one for all spellings of a name. */
function learnLabels(
  labels: readonly string[],
  known: readonly TagDefinition[],
): readonly TagDefinition[] {
  const spellings = createSpellings(known);
  const unknown = groupBy(
    labels.filter((label) => !spellings.find(label)),
    toNameKey,
  );
  return [...unknown.values()].map(([name = '', ...aliases]) => ({
    name,
    kind: 'topic',
    aliases,
    links: [],
    words: [],
  }));
}

/** The addresses of the settings, then the repositories that project lines give for a project more often than not. */
function indexLinks(
  tags: readonly TagDefinition[],
  lines: readonly ProjectLine[],
  spellings: Spellings,
): LinkIndex<TagDefinition> {
  const given = tags.flatMap((tag) =>
    tag.links.map((link): [string, TagDefinition] => [link, tag]),
  );
  const byRepository = groupBy(
    lines.flatMap(({ name, url }) => {
      const tag = spellings.find(name);
      const repository = url === undefined ? undefined : findRepository(url);
      return tag && repository !== undefined ? [{ tag, repository }] : [];
    }),
    ({ repository }) => repository,
  );
  const learned = [...byRepository].flatMap(
    ([repository, all]): (readonly [string, TagDefinition])[] => {
      const tag = findMostFrequent(all.map((one) => one.tag));
      if (!tag) return [];
      const support = all.filter((one) => one.tag === tag).length;
      const named = isNamedLike(repository, tag.name);
      return support > all.length / 2 && (named || support >= ENOUGH_LINES)
        ? [[repository, tag]]
        : [];
    },
  );
  return createLinkIndex([...given, ...learned]);
}

/** Project lines that bear out a name without a link, or a repository that is not named like the project. */
const ENOUGH_LINES = 2;

/** `SOFABoot`, `铜锁`, `Kata Containers`; not a sentence and not `2.`. */
const PROJECT_NAME = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N} .+#&/_-]{1,30}$/u;
