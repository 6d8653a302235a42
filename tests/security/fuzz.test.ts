import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/model/digest.ts';
import { parseDigest } from '../../src/parse/digest.ts';
import { parseFrontMatter } from '../../src/parse/front-matter.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { toText } from '../../src/render/text.ts';
import { startCpuTime } from '../cpu-time.ts';
import { validateFeeds } from '../feeds/validator/site.ts';
import { createSite } from '../site.ts';
import { mutatedDigest } from './digests.ts';
import { findUnsafe } from './safe-html.ts';

/** `npm run fuzz` asks for more. A failure prints the seed and the smallest text that still fails. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 10_000);
const TIME = 120_000 + numRuns * 60;

const same = (url: string) => url;
const context = { headingLevel: 2, resolveLink: same, resolveImage: same };
const parse = (text: string) =>
  parseDigest({ source: 'weekly/a.md', text }, { timeZone: 'Asia/Shanghai', linkBase: undefined });

function partsOf({ sections, entries }: Digest): readonly (readonly RootContent[])[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return sections.flatMap(({ heading, parts }) => [
    heading,
    ...parts.flatMap((part) => {
      if (part.kind === 'prose') return [part.nodes];
      const entry = byId.get(part.id);
      return entry
        ? [
            entry.heading,
            ...entry.turns.map(({ nodes }) => nodes),
            ...entry.projectLines.map(({ nodes }) => nodes),
          ]
        : [];
    }),
  ]);
}

/** All Chinese characters of a text; their order is that of the text where `sorted` is not asked for. */
const hanOf = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).sort().join('');

/** All that a tree holds, shown or not; a bare address once. */
function heldBy(node: Nodes): string {
  const shown = node.type === 'link' ? toText(node.children) : '';
  const isBare = node.type === 'link' && shown !== '' && node.url.endsWith(shown);
  const own = [
    'value' in node ? node.value : '',
    'url' in node && !isBare ? node.url : '',
    'alt' in node ? node.alt : '',
    'title' in node ? node.title : '',
    'lang' in node ? node.lang : '',
    'meta' in node ? node.meta : '',
  ];
  return own.join('') + ('children' in node ? node.children.map(heldBy).join('') : '');
}

/** Definitions, comments and the attributes of tags are not meant to be seen. */
const HOLDS_HIDDEN = /\]:|<!--|<[a-z/][^>]*\p{Script=Han}/iu;

function checkDigest(text: string): void {
  const parsed = parse(text);
  expect(parse(text), 'the same input gives the same output').toEqual(parsed);
  const { sections, entries } = parsed.digest;
  expect(new Set(entries.map(({ id }) => id)).size, 'ids of entries').toBe(entries.length);
  expect(new Set(sections.map(({ id }) => id)).size, 'ids of sections').toBe(sections.length);
  for (const nodes of partsOf(parsed.digest)) {
    const html = toHtml(nodes, context);
    expect(findUnsafe(html), 'safe HTML').toEqual([]);
    const problems: string[] = [];
    parseFragment(html, {
      onParseError: ({ code }) => problems.push(code),
      sourceCodeLocationInfo: true,
    });
    expect(problems, 'well-formed HTML').toEqual([]);
  }
}

function checkMarkdown(text: string): void {
  const { body } = parseFrontMatter({ source: 'weekly/a.md', text }, 'UTC');
  const tree = parseMarkdown(body);
  if (!HOLDS_HIDDEN.test(body))
    expect(hanOf(heldBy(tree)), 'no character is lost').toBe(hanOf(body));
  const shown = (nodes: Root) => toText(nodes.children).replace(/[^\p{L}\p{N}]+/gu, '');
  expect(shown(parseMarkdown(toMarkdown(tree.children))), 'Markdown and back').toBe(shown(tree));
}

describe('any text', () => {
  test(
    'is understood in bounded time without a crash or a loss, and shown as safe, well-formed HTML',
    () => {
      let tried = 0;
      fc.assert(
        fc.property(mutatedDigest, (text) => {
          tried += 1;
          const spent = startCpuTime();
          checkDigest(text);
          checkMarkdown(text);
          expect(spent(), 'milliseconds for 24 lines').toBeLessThan(10_000);
        }),
        { numRuns },
      );
      console.info(`${tried} digests from seed ${String(fc.readConfigureGlobal().seed)}`);
      expect(tried).toBe(numRuns);
    },
    TIME,
  );

  test(
    'gives feeds that are valid and hold every item',
    () => {
      fc.assert(
        fc.property(mutatedDigest, (text) => {
          const site = createSite([{ source: 'weekly/a.md', text }]);
          expect(validateFeeds(site).problems).toEqual([]);
        }),
        // Each has some twenty documents.
        { numRuns: numRuns / 50 },
      );
    },
    TIME,
  );
});
