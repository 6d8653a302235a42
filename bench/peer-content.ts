import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../src/model/entry.ts';
import { toMarkdown } from '../src/render/markdown.ts';
import { toText } from '../src/render/text.ts';
import type { Site } from '../src/site/site.ts';

/**
 * Writes what the peers build from: a Markdown file for each digest and each entry, with the topics and people that
 * the product found. Finding them is left out of the peers' time.
 */
export async function writePeerContent(site: Site, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, 'weekly'), { recursive: true });
  await mkdir(join(target, 'questions'), { recursive: true });
  for (const digest of site.corpus.digests) {
    await writePage(join(target, 'weekly', `${digest.slug}.md`), digest.markdown, {
      title: digest.title,
      date: digest.date.iso,
      permalink: `/weekly/${digest.slug}/index.html`,
      topics: [],
      askers: [],
    });
    for (const entry of digest.entries) {
      await writePage(join(target, 'questions', `${entry.id}.md`), toEntryMarkdown(entry), {
        title: toTitle(entry),
        date: digest.date.iso,
        permalink: `/questions/${entry.id}/index.html`,
        topics: unique(entry.tags.map((tag) => tag.slug)),
        askers: unique(entry.askers.map((asker) => asker.slug)),
      });
    }
  }
}

function writePage(
  path: string,
  markdown: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  // JSON is YAML; so nothing in a title needs thought.
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return writeFile(path, `---\n${lines.join('\n')}\n---\n\n${markdown}\n`);
}

function toEntryMarkdown(entry: Entry): string {
  return entry.turns.map((turn) => toMarkdown(turn.nodes)).join('\n\n');
}

function toTitle(entry: Entry): string {
  const text = toText(entry.turns[0]?.nodes ?? []);
  return Array.from(text).slice(0, 40).join('') || entry.id;
}

function unique(slugs: readonly string[]): readonly string[] {
  return [...new Set(slugs)];
}
