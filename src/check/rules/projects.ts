import { createLinkIndex } from '../../corpus/links.ts';
import { createSpellings, toNameKey } from '../../corpus/spellings.ts';
import type { TagDefinition } from '../../model/settings.ts';
import type { DigestRule } from '../rule.ts';

/** Project lines whose name is neither in `tags.yaml` nor the community's own, is misspelt, or is another project's than the address. */
export const checkProjects: DigestRule = ({ digest, site }, report) => {
  const { tags } = site.settings;
  if (tags.length === 0) return;
  const spellings = createSpellings(tags);
  const ignored = new Set(site.settings.site.ignoredTags.map(toNameKey));
  const projects = createLinkIndex(
    tags.flatMap((tag) => tag.links.map((link) => [link, tag] as const)),
  );
  for (const { name, url, position } of digest.entries.flatMap(
    ({ projectLines }) => projectLines,
  )) {
    if (ignored.has(toNameKey(name))) continue;
    const known = spellings.find(name);
    const linked = url === undefined ? undefined : projects.find(url);
    if (known === undefined) {
      const near = linked ?? spellings.findNearly(name, () => true);
      const isSlip = near && spellings.findNearly(name, (tag) => tag === near) === near;
      if (isSlip) report('project-misspelt', position, { name, expected: near.name });
      else report('project-unknown', position, { name });
    } else if (isMisspelt(name, known)) {
      report('project-misspelt', position, { name, expected: known.name });
    } else if (linked && linked !== known && url !== undefined) {
      report('project-line-mismatch', position, { name, url });
    }
  }
};

/** Whether a known name is written in a way that only an alias close to the name knows: `SOFARegistery`. */
function isMisspelt(name: string, tag: TagDefinition): boolean {
  if (toNameKey(name) === toNameKey(tag.name)) return false;
  const alone = createSpellings([{ ...tag, aliases: [] }]);
  return alone.findNearly(name, () => true) !== undefined;
}
