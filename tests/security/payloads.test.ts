import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../src/parse/digest.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { createPayloads } from './payloads.ts';
import { findUnsafe } from './safe-html.ts';

const same = (url: string) => url;
const context = { headingLevel: 2, resolveLink: same, resolveImage: same };
const payloads = createPayloads();
/** In how many parts the payloads are shared out among the places; `npm run fuzz` puts all of them everywhere. */
const PARTS = process.env.FUZZ_RUNS === undefined ? 4 : 1;
const share = (place: number) => payloads.filter((_, n) => n % PARTS === place % PARTS);

/** Ways that a payload gets into a digest. */
const PLACES: Readonly<Record<string, (payload: string) => string>> = {
  'a paragraph': (payload) => payload,
  'a question and its answer': (payload) =>
    `**1、@${payload}** 提问：\n\n> ${payload.replaceAll('\n', '\n> ')}\n\nA：${payload}\n\n「${payload}」：[${payload}](https://a.invalid/)`,
  'the text and the alt of links': (payload) =>
    `[${payload}](https://a.invalid/) ![${payload}](https://a.invalid/ "${payload}")`,
  'an address': (payload) =>
    `[a](<${payload.replaceAll('\n', ' ')}>) ![a](<${payload.replaceAll('\n', ' ')}>)`,
  'a tag’s attribute': (payload) =>
    `<a href='${payload}'>a</a> <img src="${payload}" alt='${payload}'>`,
  'lists, tables and headings': (payload) =>
    `# ${payload}\n\n- ${payload}\n\n| ${payload} |\n| - |\n| ${payload} |`,
};

describe('rendered text', () => {
  test('is put to more than 7,000 payloads', () => {
    expect(payloads.length).toBeGreaterThan(7_000);
  });

  test('the check itself finds most of them unsafe where nothing is done', () => {
    expect(payloads.filter((payload) => findUnsafe(payload).length > 0).length).toBeGreaterThan(
      5_000,
    );
  });

  test.each(Object.entries(PLACES).map(([place, embed], at) => [place, embed, at] as const))(
    'has nothing that can run, with a payload in %s',
    (_place, embed, at) => {
      const unsafe = share(at).flatMap((payload) => {
        const { children } = parseMarkdown(embed(payload));
        const found = findUnsafe(toHtml(children, context));
        return found.length > 0 ? [{ payload, found }] : [];
      });
      expect(unsafe).toEqual([]);
    },
    600_000,
  );

  test('has nothing that can run after a way through Markdown and back', () => {
    const unsafe = share(0).filter((payload) => {
      const markdown = toMarkdown(parseMarkdown(payload).children);
      return findUnsafe(toHtml(parseMarkdown(markdown).children, context)).length > 0;
    });
    expect(unsafe).toEqual([]);
  }, 600_000);

  test('has nothing that can run in any part of a digest', () => {
    const text = share(1)
      .map((payload, n) => PLACES['a question and its answer']?.(payload).replace('1、', `${n}、`))
      .join('\n\n');
    const { digest } = parseDigest(
      {
        source: 'weekly/a.md',
        text: `---\ntitle: a\ndate: 2021-09-10T15:00:00+08:00\n---\n\n${text}`,
      },
      { timeZone: 'UTC', linkBase: undefined },
    );
    const nodes = [
      ...digest.sections.flatMap(({ heading, parts }) => [
        heading,
        ...parts.map((part) => (part.kind === 'prose' ? part.nodes : [])),
      ]),
      ...digest.entries.flatMap(({ turns, projectLines, heading }) =>
        [heading, ...turns, ...projectLines].map((one) => ('nodes' in one ? one.nodes : one)),
      ),
    ];
    expect(digest.entries.length).toBeGreaterThan(1_000 / PARTS);
    expect(nodes.flatMap((list) => findUnsafe(toHtml(list, context)))).toEqual([]);
  }, 600_000);
});
