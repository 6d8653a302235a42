import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseDigest } from '../../src/parse/digest.ts';
import { toText } from '../../src/render/text.ts';

/** Where a payload stands in a digest. */
export const PLACES = [
  'title',
  'description',
  'tag',
  'asker',
  'question',
  'answer',
  'link',
  'alt',
] as const;
type Place = (typeof PLACES)[number];

/** How many payloads stand in each place of a content folder. */
export type PlaceCounts = Readonly<Record<Place, number>>;

/**
 * Writes a content folder with a digest for each payload, which stands in all eight places; where a payload would
 * swallow what stands below it (an open code block), question, answer, link and alt have a digest each.
 */
async function writeHostileSite(dir: string, payloads: readonly string[]): Promise<PlaceCounts> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, 'weekly'), { recursive: true });
  const shown = JSON.stringify(payloads.slice(0, 3).join(' '));
  await writeFile(join(dir, 'site.yaml'), `title: ${shown}\ndescription: ${shown}\ncards: false\n`);
  const people = payloads.map(
    (payload, n) => `- name: ${JSON.stringify(payload)}\n  aliases: [${toAlias(n)}]\n`,
  );
  await writeFile(join(dir, 'people.yaml'), people.join(''));
  const counts = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>; // One for each.
  for (const [n, payload] of payloads.entries()) {
    for (const place of ['title', 'description', 'tag', 'asker'] as const) counts[place] += 1;
    for (const [at, places] of groupPlaces(payload, n).entries()) {
      for (const place of places) counts[place] += 1;
      const name = `p${String(n).padStart(5, '0')}${at === 0 ? '' : `-${at}`}.md`;
      await writeFile(join(dir, 'weekly', name), toHostileDigest(payload, n, places));
    }
  }
  return counts;
}

/** A built site full of payloads. */
export interface HostileSite {
  /** Absolute path of what the build made. */
  readonly out: string;
  readonly counts: PlaceCounts;
  /** Pages with a payload of their own, lists, and feeds, by path. */
  readonly main: readonly string[];
  /** Pages and feeds that show the same again: old addresses, feeds of one tag or person. */
  readonly further: readonly string[];
}

/** Writes a site of payloads below `dir` and has the real build make it. */
export async function buildHostileSite(
  dir: string,
  payloads: readonly string[],
): Promise<HostileSite> {
  const [content, out] = [join(dir, 'content'), join(dir, 'dist')];
  const counts = await writeHostileSite(content, payloads);
  await promisify(execFile)(process.execPath, ['src/cli/build.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: content,
      OUT_DIR: out,
      CACHE_DIR: join(dir, 'cache'),
      BASE_PATH: '/',
      SITE_URL: '',
    },
  });
  const paths = globSync('**/*.{html,xml,opml}', { cwd: out })
    .sort()
    .map((file) => `/${encodeURI(file).replace(/index\.html$/u, '')}`);
  const isFurther = (path: string) => FURTHER.test(path);
  return {
    out,
    counts,
    main: paths.filter((path) => !isFurther(path)),
    further: paths.filter(isFurther),
  };
}

/** `/blog/p00012/`, `/tags/a/rss.xml`; not `/tags/a/` and `/questions/rss.xml`. */
const FURTHER = /^\/(?:blog\/|(?:tags|authors)\/.*\.xml$)/u;

/** What a digest calls the asker whose name, in `people.yaml`, is a payload. */
const toAlias = (n: number) => `提问者${n}`;

const TEXT_PLACES = ['question', 'answer', 'link', 'alt'] as const;
type TextPlace = (typeof TEXT_PLACES)[number];

/** All places of the text together where each keeps to itself, else one by one. */
function groupPlaces(payload: string, n: number): readonly (readonly TextPlace[])[] {
  const text = toHostileDigest(payload, n, TEXT_PLACES);
  const { digest } = parseDigest(
    { source: 'weekly/a.md', text },
    { timeZone: 'UTC', linkBase: undefined },
  );
  const turns = digest.entries.find(({ askers }) => askers[0]?.name === toAlias(n))?.turns ?? [];
  const starts = turns
    .filter(({ role }) => role === 'answer')
    .flatMap(({ nodes }) => nodes.map((node) => toText([node]).slice(0, 2)));
  const isWhole = ['回答', '链接', '图片'].every((start) => starts.includes(start));
  return isWhole ? [TEXT_PLACES] : TEXT_PLACES.map((place) => [place]);
}

function toHostileDigest(original: string, n: number, places: readonly TextPlace[]): string {
  // A file with a NUL byte is refused; written as an entity, the character gets further.
  const payload = original.replaceAll('\0', '&#0;');
  const line = payload.replaceAll('\n', ' ');
  const quoted = JSON.stringify(original);
  const at = (place: TextPlace, hostile: string) => (places.includes(place) ? hostile : '');
  const day = new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
  return `---
title: ${quoted}
description: ${quoted}
author: ${quoted}
tags: [${quoted}]
date: ${day}T15:00:00+08:00
---

### 每周读者问答提炼

**1、@${toAlias(n)}** 提问：

> 问题 ${n} ${at('question', payload.replaceAll('\n', '\n> '))}

A：回答 ${n}

${at('answer', payload)}

链接 ${at('link', `[${line}](https://a.invalid/) [x](<${line}>) <a href="${line}">x</a>`)}

图片 ${at('alt', `![${line}](https://a.invalid/a.png "${line}") <img src="https://a.invalid/b.png" alt='${line}'>`)}

**2、@${line}** 提问：

> 另一个问题
`;
}
