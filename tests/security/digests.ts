import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { toDigest } from '../archive.ts';

const FIXTURES = join(import.meta.dirname, '..', 'parse', 'fixtures');

/** Digests to start from: the parser's own cases, the one in `content/` and made-up ones. */
function readBases(): readonly string[] {
  const cases = readdirSync(FIXTURES)
    .sort()
    .map((name) => readFileSync(join(FIXTURES, name, 'input.md'), 'utf8'));
  const content = join(
    import.meta.dirname,
    '..',
    '..',
    'content',
    'weekly',
    'sofa-weekly-20210910.md',
  );
  return [...cases, readFileSync(content, 'utf8'), toDigest(1), toDigest(2)];
}

/** What slips into digests: marks, tags, invisible characters, halves of pairs. */
const TOKENS =
  '** * __ _ ` ``` ~~~ ~~ > >> - 1. 2、 # ### | --- === [ ] ( ) ]( ![ <br/> </br> <b> </b> <img <scope> < &nbsp; &amp; & &#0; \\ @ @张三 提问： A： A: Q: 「MOSN」： https://a.b/c https: javascript: 发布 v1.2.3 \u00A0 \u200B \u202E \uFEFF \u3000 \uD83D\uDE00 \uD83D \t \r \r\n \0 {{ ${ --- title: date: __proto__'.split(
    ' ',
  );

type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly token: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'copy'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly kind: 'flip'; readonly at: number; readonly by: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number };

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const length = fc.integer({ min: 1, max: 60 });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    token: fc.constantFrom(...TOKENS, ' ', '\n', '\n\n'),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length }),
  fc.record({ kind: fc.constant('copy' as const), at: place, to: place, length }),
  fc.record({
    kind: fc.constant('flip' as const),
    at: place,
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('swap' as const), at: place, to: place }),
);

function apply(text: string, one: Change): string {
  const at = Math.floor(one.at * text.length);
  switch (one.kind) {
    case 'insert':
      return text.slice(0, at) + one.token + text.slice(at);
    case 'delete':
      return text.slice(0, at) + text.slice(at + one.length);
    case 'copy': {
      const to = Math.floor(one.to * text.length);
      return text.slice(0, to) + text.slice(at, at + one.length) + text.slice(to);
    }
    case 'flip':
      return (
        text.slice(0, at) +
        String.fromCharCode((text.charCodeAt(at) ^ one.by) & 0xffff) +
        text.slice(at + 1)
      );
    case 'swap': {
      const lines = text.split('\n');
      const [from, to] = [Math.floor(one.at * lines.length), Math.floor(one.to * lines.length)];
      const [a = '', b = ''] = [lines[from], lines[to]];
      return lines.with(from, b).with(to, a).join('\n');
    }
    default:
      return one satisfies never;
  }
}

/** A stretch of a digest below its front matter, with some slips in it: `{ head, body }`. */
export const mutatedDigest = fc
  .record({
    base: fc.constantFrom(...readBases()),
    from: place,
    lines: fc.integer({ min: 1, max: 24 }),
    changes: fc.array(change, { maxLength: 8 }),
    breaksHead: fc.boolean(),
  })
  .map(({ base, from, lines, changes, breaksHead }) => {
    const end = base.indexOf('\n---\n') + 5;
    const [head, body] = [base.slice(0, end), base.slice(end).split('\n')];
    const start = Math.floor(from * body.length);
    const part = body.slice(start, start + lines).join('\n');
    const change = (text: string) => changes.reduce(apply, text);
    return breaksHead ? change(head + part) : head + change(part);
  });
