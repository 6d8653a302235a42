import type { Blockquote, Paragraph, RootContent } from 'mdast';
import type { Entry, Turn } from '../model/entry.ts';
import { toMarkdown } from '../render/markdown.ts';
import { getTitle } from '../site/summary.ts';
import type { Site } from '../site/site.ts';
import { writeFrontMatter } from './front-matter.ts';

/**
 * `/questions/<id>.md`: an entry as a digest of its own, in the plainest form of the format, so that what reads digests
 * reads it as the same entry.
 *
 * @example
 * // **5、@北京 jht** 提问：
 * //
 * // > 如果想了解一下这个组件对系统带来的开销和性能，可能会出现在哪个问题上。
 * //
 * // A：没有实际的业务场景，结果出入比较大。
 */
export function toEntryMarkdown(site: Site, entry: Entry): string {
  const { corpus, routes, permalinks } = site;
  const digest = corpus.digestBySlug.get(entry.digest);
  const head = writeFrontMatter({
    title: getTitle(entry),
    date: digest?.date.iso,
    lastmod: permalinks.entryUpdated.get(entry.id),
    author: digest?.authors.map(({ name }) => name),
    tags: entry.tags.map(({ name }) => name),
    url: routes.absolute(routes.question(entry.id)),
    digest: digest && routes.absolute(routes.digestMarkdown(digest.slug)),
  });
  return `${head}\n${toThreadMarkdown(entry)}`;
}

/** An entry below the heading of its section, without front matter. */
function toThreadMarkdown(entry: Entry): string {
  const nodes: RootContent[] = [
    ...(entry.section === '' ? [] : [toHeading(entry.section)]),
    ...toAskerLine(entry),
    ...entry.turns.flatMap(toTurn),
    ...entry.projectLines.flatMap((line) => line.nodes),
  ];
  return toMarkdown(nodes);
}

function toHeading(text: string): RootContent {
  return { type: 'heading', depth: 3, children: [{ type: 'text', value: text }] };
}

/** `**1、@胡希国** 提问：`; an entry without askers keeps the line that it has. */
function toAskerLine({ askers, number, issue, heading }: Entry): readonly RootContent[] {
  if (askers.length === 0) return heading;
  const names = askers.map(({ name }) => `@${name}`).join(' & ');
  const label = `${number === undefined ? '' : `${number}、`}${names}${issue === undefined ? '' : ` #${issue}`}`;
  return [
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', value: label }] },
        { type: 'text', value: ' 提问：' },
      ],
    },
  ];
}

function toTurn({ role, nodes }: Turn): readonly RootContent[] {
  if (role === 'question') {
    // A turn holds blocks of a digest, which all may stand in a quote; only the type says less.
    return [{ type: 'blockquote', children: nodes as Blockquote['children'] }];
  }
  const [first, ...rest] = nodes;
  const marker = { type: 'text', value: 'A：' } as const;
  const lead: Paragraph =
    first?.type === 'paragraph'
      ? { ...first, children: [marker, ...first.children] }
      : { type: 'paragraph', children: [marker] };
  return [lead, ...(first === undefined || first.type === 'paragraph' ? [] : [first]), ...rest];
}
