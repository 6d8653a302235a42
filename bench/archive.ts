import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Makes an archive of `factor` times the digests of a content folder: the digests themselves, and copies with other
 * slugs, dates, people and words, so that caches, ids and indices have real work to do. The same input gives the
 * same bytes.
 *
 * @returns the number of digests.
 */
export async function createArchive(
  contentDir: string,
  target: string,
  factor: number,
): Promise<number> {
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, 'weekly'), { recursive: true });
  for (const file of await readdir(contentDir)) {
    if (file !== 'weekly')
      await cp(join(contentDir, file), join(target, file), { recursive: true });
  }
  const files = await listDigests(contentDir);
  for (const file of files) {
    const text = await readFile(join(contentDir, 'weekly', file), 'utf8');
    for (let copy = 0; copy < factor; copy += 1) {
      const path = join(target, 'weekly', toCopyName(file, copy));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, copy === 0 ? text : perturb(text, copy));
    }
  }
  return files.length * factor;
}

/** Changes one digest in the middle of the archive as an editor would: a sentence more at its end. */
export async function editOneDigest(contentDir: string): Promise<void> {
  const files = await listDigests(contentDir);
  const file = files[Math.floor(files.length / 2)];
  if (file === undefined) throw new Error(`${contentDir} holds no digest`);
  const path = join(contentDir, 'weekly', file);
  await writeFile(path, `${(await readFile(path, 'utf8')).trimEnd()}这一句是后来补充的。\n`);
}

/** Paths below `weekly/`, in order. */
async function listDigests(contentDir: string): Promise<readonly string[]> {
  const files = await readdir(join(contentDir, 'weekly'), { recursive: true });
  return files.filter((file) => file.endsWith('.md')).sort();
}

/** `sofa-weekly-20210910/index.md`, copy 3 → `sofa-weekly-20180910-3/index.md` */
function toCopyName(file: string, copy: number): string {
  if (copy === 0) return file;
  const isBundle = basename(file) === 'index.md';
  const stem = isBundle ? dirname(file) : file.slice(0, -'.md'.length);
  const name = `${shiftDates(stem, copy)}-${copy}`;
  return isBundle ? join(name, 'index.md') : `${name}.md`;
}

/** The text of a digest with other dates, people and words; its structure stays what it was. */
function perturb(text: string, copy: number): string {
  const random = createRandom(copy);
  const swap = createSwap(random);
  return text
    .split('\n')
    .map((line) => {
      if (FRONT_MATTER_LINE.test(line))
        return shiftDates(line.replace(TITLE_END, `$1 · ${copy}$2`), copy);
      if (ASKER_LINE.test(line)) return line.replace(LATIN_NAME, `$1${copy}`).replace(HAN, swap);
      if (HEADING.test(line) || URL_IN_LINE.test(line)) return line;
      return line.replace(HAN, swap);
    })
    .join('\n');
}

/** Ten spans of years, so that a large archive has many digests in a year and many years. */
function shiftDates(text: string, copy: number): string {
  return text
    .replace(YEAR, (year) => String(Number(year) - (copy % 10)))
    .replace(LEAP_DAY, '$1$228');
}

/** One in three Han characters becomes another one, in all of a copy the same: other words, as often as the old. */
function createSwap(random: () => number): (han: string) => string {
  const swaps = new Map<string, string>();
  return (han) => {
    let other = swaps.get(han);
    if (other === undefined) {
      const changes = !GRAMMAR.has(han) && random() < 1 / 3;
      other = changes ? String.fromCodePoint(0x4e00 + Math.floor(random() * 4000)) : han;
      swaps.set(han, other);
    }
    return other;
  };
}

/** A small generator of numbers from 0 to 1 (a linear congruence); not for secrets. */
function createRandom(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Characters of the words by which digests are understood: 提问 问题 发布 版本 推荐 阅读 … */
const GRAMMAR = new Set('提问题发布版本推荐阅读每周者答精选关于文章项目进展系列合辑集锦年月日');
/** `胡` */
const HAN = /\p{Script=Han}/gu;
/** `date: 2021-09-10T15:00:00+08:00`, `title: "SOFA Weekly"`; not `标题：…`. */
const FRONT_MATTER_LINE = /^(?:title|date|aliases|slug):/u;
/** The end of a quoted or bare title: `"` of `title: "SOFA Weekly"`. */
const TITLE_END = /^(title:.*?)(["']?\s*)$/u;
/** `**1、@胡希国** 提问：`; not `> 这个 start 函数`. */
const ASKER_LINE = /@.{1,40}提问|^\W*\d+\s*[.、]\s*\W*@/u;
/** `@zonghaishang`; not `@胡希国`. */
const LATIN_NAME = /(@\s?[A-Za-z][\w-]*)/gu;
/** `### 每周读者问答提炼` */
const HEADING = /^\s*#/u;
const URL_IN_LINE = /https?:\/\//u;
/** `2021` of `2021-09-10` and of `20210910`; not `2021` of `v2021`. */
const YEAR = /(?<![\d.v])20[012]\d(?=-?[01]\d-?[0-3]\d)/gu;
/** `2020-02-29`, which most years do not have. */
const LEAP_DAY = /(\d{4}-?)(02-?)29/gu;
