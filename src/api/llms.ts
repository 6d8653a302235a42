import type { Digest } from '../model/digest.ts';
import type { SiteSettings } from '../model/settings.ts';
import type { Site } from '../site/site.ts';
import { toDigestMarkdown } from './digest-markdown.ts';

/** How many digests `/llms.txt` lists; older ones are in the parts of the full text and in the index. */
const LISTED = 100;

/** In UTF-16 code units, about 60,000 tokens of Chinese: small enough for one reading. */
const PART_SIZE = 80_000;

const WORDS = {
  'zh-CN': {
    site: '问答',
    about: (digests: number, entries: number) => `共 ${digests} 期、${entries} 条问答。`,
    twins: '每一期和每一条问答都有 Markdown 版本：把地址末尾的 / 换成 .md。',
    digests: '周刊',
    data: '数据',
    index: '索引（JSON），列出每一期',
    tags: '标签及其问答（JSON）',
    full: '全文',
    part: (number: number) => `全文，第 ${number} 部分`,
    entries: (count: number) => `${count} 条问答`,
    optional: 'Optional',
    feed: '订阅',
  },
  en: {
    site: 'Questions and answers',
    about: (digests: number, entries: number) => `${digests} digests with ${entries} entries.`,
    twins:
      'Every digest and every entry has a Markdown twin: put .md in place of the last / of its address.',
    digests: 'Digests',
    data: 'Data',
    index: 'Index (JSON) of all digests',
    tags: 'Tags and their entries (JSON)',
    full: 'Full text',
    part: (number: number) => `Full text, part ${number}`,
    entries: (count: number) => (count === 1 ? '1 entry' : `${count} entries`),
    optional: 'Optional',
    feed: 'Feed',
  },
} as const satisfies Readonly<Record<SiteSettings['language'], object>>;

/** `/llms.txt`: what the site holds and where a language model reads it as Markdown. */
export function toLlms(site: Site): string {
  const { settings, corpus, routes } = site;
  const words = WORDS[settings.site.language];
  const link = (title: string, path: string, note?: string) =>
    `- [${title.replace(/[[\]\\]/gu, '\\$&')}](${routes.absolute(path)})${note ? `: ${note}` : ''}`;
  const summary = [
    settings.site.description,
    words.about(corpus.digests.length, corpus.entries.length),
  ];
  return `# ${settings.site.title ?? words.site}

> ${summary.filter((part) => part !== undefined).join(' ')}

${words.twins}

## ${words.digests}

${corpus.digests
  .slice(0, LISTED)
  .map((digest) =>
    link(
      digest.title,
      routes.digestMarkdown(digest.slug),
      [digest.date.day, words.entries(digest.entries.length)].join(', '),
    ),
  )
  .join('\n')}

## ${words.data}

${link('index.json', routes.index(), words.index)}
${link('tags.json', routes.tagsJson(), words.tags)}
${link('llms-full.txt', routes.llmsFull(), words.full)}

## ${words.optional}

${link('atom.xml', routes.feed('atom.xml'), words.feed)}
${link('sitemap-index.xml', routes.sitemapIndex())}
`;
}

/**
 * The parts of the full text, oldest digests first, so that a new digest changes only the last part. A part holds whole
 * digests and ends where the next one would make it longer than 80,000 characters.
 */
export function listLlmsParts(site: Site): readonly (readonly Digest[])[] {
  const parts: Digest[][] = [];
  let size = PART_SIZE;
  for (const digest of [...site.corpus.digests].reverse()) {
    const length = digest.markdown.length;
    if (size + length > PART_SIZE) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(digest);
    size += length;
  }
  return parts;
}

/** `/llms-full-<n>.txt`: the digests of one part, one after the other. */
export function toLlmsPart(site: Site, digests: readonly Digest[]): string {
  return digests.map((digest) => toDigestMarkdown(site, digest)).join('\n');
}

/** `/llms-full.txt`: where the parts of the full text are. */
export function toLlmsFull(site: Site): string {
  const { settings, routes } = site;
  const words = WORDS[settings.site.language];
  const lines = listLlmsParts(site).map((digests, at) => {
    const days = [digests[0]?.date.day, digests.at(-1)?.date.day].filter(
      (day) => day !== undefined,
    );
    return `- [${words.part(at + 1)}](${routes.absolute(routes.llmsFull(at + 1))}): ${days.join(' – ')}`;
  });
  return `# ${settings.site.title ?? words.site}\n\n> ${words.full}\n\n${lines.join('\n')}\n`;
}
