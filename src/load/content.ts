import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { globSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { peopleSchema, siteSchema, tagsSchema, type Settings } from '../model/settings.ts';
import type { DigestFile } from '../parse/digest.ts';

/** Everything that a content folder holds, read but not yet understood. */
export interface Content {
  readonly settings: Settings;
  readonly files: readonly DigestFile[];
}

/** ROUGH FIRST VERSION, to be replaced. Reads a content folder. */
export async function readContent(contentDir: string): Promise<Content> {
  const yaml = async <T extends z.ZodType>(
    name: string,
    schema: T,
    empty: unknown,
  ): Promise<z.infer<T>> => {
    const text = await readFile(join(contentDir, name), 'utf8').catch(() => undefined);
    return schema.parse((text === undefined ? undefined : parseYaml(text)) ?? empty);
  };
  const sources = globSync('weekly/**/*.md', { cwd: contentDir }).sort();
  return {
    settings: {
      site: await yaml('site.yaml', siteSchema, {}),
      tags: await yaml('tags.yaml', tagsSchema, []),
      people: await yaml('people.yaml', peopleSchema, []),
    },
    files: await Promise.all(
      sources.map(async (source) => ({
        source,
        text: await readFile(join(contentDir, source), 'utf8'),
      })),
    ),
  };
}
