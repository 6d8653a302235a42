import type { Digest, Section } from '../model/digest.ts';
import type { SiteSettings } from '../model/settings.ts';

/** What an editor decides about a new digest. */
export interface NewDigest {
  readonly title: string;
  readonly description: string;
  /** ISO 8601 with offset: `2021-09-17T15:00:00+08:00`. */
  readonly date: string;
  readonly author: string;
}

/** A digest that a new one is modelled on, with the text of its file. */
export interface LastDigest {
  readonly digest: Digest;
  readonly text: string;
}

/**
 * The text of a new digest: the front matter and the sections of the last one, with something to write over in each.
 *
 * @param last `undefined` for the first digest of an archive
 */
export function toTemplate(
  wanted: NewDigest,
  last: LastDigest | undefined,
  language: SiteSettings['language'],
): string {
  const own = [
    ['title', wanted.title],
    ['author', wanted.author],
    ['description', wanted.description],
  ] as const;
  const lines = own.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const kept = last ? readKeptLines(last.text) : ['tags: []'];
  const head = [...lines, ...kept, `date: ${wanted.date}`].join('\n');
  return `---\n${head}\n---\n\n${toBody(last?.digest, language)}`;
}

/** The sections of the last digest with their headings, and in each something that shows how it is written. */
export function toBody(last: Digest | undefined, language: SiteSettings['language']): string {
  const examples = EXAMPLES[language];
  const kept = (last?.sections ?? []).filter(isKept);
  const sections = kept.length > 0 ? kept : FIRST_SECTIONS[language];
  return `${sections.map((section) => toSection(section, examples)).join('\n\n')}\n`;
}

/** The lines of a front matter that stay from week to week: `tags: ["SOFA Weekly"]`, not the title. */
function readKeptLines(text: string): readonly string[] {
  const matter = FRONT_MATTER.exec(text)?.[1] ?? '';
  const blocks = matter.split(/\r?\n(?=[A-Za-z_])/u);
  return blocks.filter((block) => KEPT.test(block)).map((block) => block.trimEnd());
}

/** What stands between the first two lines of `---`. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/u;

/** `authorlink: …`, `categories: …`, `tags: …`; not `title`, `date`, `slug` or `aliases`. */
const KEPT = /^(?:authorlink|categories|tags|cover|language)\s*:/u;

function isKept({ title, kind }: Section): boolean {
  return title !== undefined && title.trim() !== '' && kind !== 'intro';
}

type Heading = Pick<Section, 'title' | 'kind' | 'level'>;

function toSection({ title = '', kind, level }: Heading, examples: Examples): string {
  return `${'#'.repeat(Math.min(level + 2, 6))} ${title.replace(/\s+/gu, ' ').trim()}\n\n${examples[kind]}`;
}

type Examples = Readonly<Record<Section['kind'], string>>;

/** Grammar, not interface: what stands here has to be understood as what it shows. */
const EXAMPLES: Readonly<Record<SiteSettings['language'], Examples>> = {
  'zh-CN': {
    intro: '在这里写下本期内容。',
    questions: '**1、@提问者** 提问：\n\n> 在这里写下问题？\n\nA：在这里写下回答。',
    readings: '- [文章的标题](https://example.org/)',
    releases: '在这里写下发布的版本。',
    other: '在这里写下内容。',
  },
  en: {
    intro: 'What this digest is about.',
    questions: '**1. @asker asks:**\n\n> The question?\n\nA: The answer.',
    readings: '- [The title of an article](https://example.org/)',
    releases: 'What was released.',
    other: 'What there is to say.',
  },
};

const FIRST_SECTIONS: Readonly<Record<SiteSettings['language'], readonly Heading[]>> = {
  'zh-CN': [
    { title: '每周读者问答', kind: 'questions', level: 1 },
    { title: '本周推荐阅读', kind: 'readings', level: 1 },
  ],
  en: [
    { title: 'Q&A', kind: 'questions', level: 1 },
    { title: 'Recommended reading', kind: 'readings', level: 1 },
  ],
};

/**
 * Where the next digest goes: the last one's place with another date, in the same form.
 *
 * @param day `2021-09-17`
 * @example
 * toSource('weekly/sofa-weekly-20210910.md', '2021-09-17')    // 'weekly/sofa-weekly-20210917.md'
 * toSource('weekly/2021-09-10/index.md', '2021-09-17')         // 'weekly/2021-09-17/index.md'
 * toSource('weekly/special.md', '2021-09-17')                  // 'weekly/2021-09-17.md'
 */
export function toSource(last: string | undefined, day: string): string {
  const isBundle = last?.endsWith('/index.md') ?? false;
  const stem =
    last
      ?.replace(/(?:\/index)?\.md$/u, '')
      .split('/')
      .at(-1) ?? '';
  const name = stem.replace(DATE, (_whole, hyphen: string) => day.replaceAll('-', hyphen));
  const next = DATE.test(stem) ? name : day;
  return isBundle ? `weekly/${next}/index.md` : `weekly/${next}.md`;
}

/** `20210910` and `2021-09-10`, with the hyphen or nothing; not `230526`. */
const DATE = /(?<!\d)20\d{2}(-?)\d{2}\1\d{2}(?!\d)/u;

/**
 * The day of the next digest: the weekday of the last one, in the week of today, and never before the week after it.
 *
 * @param last day of the last digest: `2021-09-10`
 * @param today `2021-09-15`
 * @example
 * toNextDay('2021-09-10', '2021-09-15') // '2021-09-17'
 */
export function toNextDay(last: string | undefined, today: string): string {
  if (last === undefined) return today;
  const [from, now] = [Date.parse(last), Date.parse(today)];
  const weeks = Math.max(1, Math.ceil((now - from) / WEEK));
  return new Date(from + weeks * WEEK).toISOString().slice(0, 10);
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What stands before the first bar of a title, for the next one: `SOFA Weekly | QA 整理` → `SOFA Weekly`. */
export function toTitlePrefix(title: string): string {
  return title.split(/\s*[|｜]\s*/u)[0]?.trim() ?? '';
}
