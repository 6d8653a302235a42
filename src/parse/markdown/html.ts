import type { Html, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { decodeEntities } from '../entities.ts';

/**
 * Turns tags that stand in running text into what they mean, and shows those that mean nothing as text.
 *
 * `<br/>` in all spellings is a line end, `<img>` a picture, `<b>…</b>`, `<i>…</i>`, `<del>…</del>`, `<code>…</code>` and
 * `<a href>…</a>` are what Markdown has marks for; tags that only lay out (`<div>`, `<font>`) go. Any other tag, such as
 * `<scope>` or `<T>`, is a word that the writer forgot to mark as code. Comments go.
 *
 * @param siblings The children of a paragraph, a heading, a link or the like; nothing of them is changed.
 */
export function resolveHtml(siblings: readonly PhrasingContent[]): PhrasingContent[] {
  const output: PhrasingContent[] = [];
  const open: { readonly tag: Tag; readonly at: number }[] = [];
  for (const node of siblings) {
    const tag = node.type === 'html' ? parseTag(node, output.at(-1)) : undefined;
    if (node.type !== 'html' || tag === undefined) {
      if (node.type !== 'html') output.push(node);
      else if (!node.value.startsWith(COMMENT)) output.push(toTextNode(node.value, node.position));
      continue;
    }
    if (tag.kind === 'break') {
      output.push(withPosition({ type: 'break' }, node.position));
    } else if (tag.kind === 'image') {
      const { src = '', alt, title } = tag.attributes;
      output.push(
        withPosition(
          { type: 'image', url: src, alt: alt ?? '', title: title ?? null },
          node.position,
        ),
      );
    } else if (tag.kind === 'pair' && !tag.closes) {
      open.push({ tag, at: output.length });
      output.push(node);
    } else if (tag.kind === 'pair') {
      const at = open.findLastIndex((one) => one.tag.name === tag.name);
      const opener = open[at];
      if (opener) {
        open.length = at;
        const inner = output.splice(opener.at);
        output.push(...wrap(opener.tag, settleTags(inner.slice(1)), spanOf(inner[0], node)));
      }
      // A closing tag without an opening one says nothing.
    } else if (tag.kind === 'block') {
      output.push(withPosition({ type: 'break' }, node.position));
    }
  }
  return settleTags(output);
}

interface Tag {
  readonly kind: 'break' | 'image' | 'pair' | 'block' | 'layout';
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** It hangs on a word, as a type's parameter does: `List<a>`. */
  readonly glued: boolean;
}

/** What a tag of HTML means here; `undefined` for a comment, a declaration or a tag that HTML does not have. */
function parseTag(node: Html, before: PhrasingContent | undefined): Tag | undefined {
  const match = TAG.exec(node.value);
  const { slash, name: written = '', attributes = '' } = match?.groups ?? {};
  const name = written.toLowerCase();
  const kind = KINDS.get(name);
  const glued = before?.type === 'text' && WORD_AT_END.test(before.value);
  if (!match || kind === undefined) return undefined;
  if (glued && kind !== 'break' && kind !== 'image' && slash === '' && attributes.trim() === '') {
    // Only a pair of marks beside a word is likely meant as HTML; its end decides.
    if (kind !== 'pair') return undefined;
  }
  return { kind, name, closes: slash !== '', attributes: parseAttributes(attributes), glued };
}

function parseAttributes(written: string): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>; // A plain object would have a `constructor`.
  for (const { groups } of written.matchAll(ATTRIBUTE)) {
    const { name = '', double, single, bare } = groups ?? {};
    attributes[name.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '').trim();
  }
  return attributes;
}

/** Opening tags that were never closed: text where they hang on a word, else nothing. */
function settleTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    if (node.type !== 'html') return [node];
    const before = nodes[at - 1];
    const glued = before?.type === 'text' && WORD_AT_END.test(before.value);
    return glued ? [toTextNode(node.value, node.position)] : [];
  });
}

function wrap(
  tag: Tag,
  children: PhrasingContent[],
  position: Position | undefined,
): PhrasingContent[] {
  if (children.length === 0) return [];
  switch (tag.name) {
    case 'b':
    case 'strong':
      return [withPosition({ type: 'strong', children }, position)];
    case 'i':
    case 'em':
      return [withPosition({ type: 'emphasis', children }, position)];
    case 's':
    case 'del':
    case 'strike':
      return [withPosition({ type: 'delete', children }, position)];
    case 'a': {
      const { href, title } = tag.attributes;
      const holdsLink = children.some(({ type }) => type === 'link');
      if (href === undefined || holdsLink) return children;
      return [withPosition({ type: 'link', url: href, title: title ?? null, children }, position)];
    }
    default: {
      const isPlain = children.every((child) => child.type === 'text');
      const value = children.map((child) => ('value' in child ? child.value : '')).join('');
      return isPlain ? [withPosition({ type: 'inlineCode', value }, position)] : children;
    }
  }
}

function toTextNode(value: string, position: Position | undefined): Text {
  return withPosition({ type: 'text', value }, position);
}

function withPosition<T extends PhrasingContent>(node: T, position: Position | undefined): T {
  return position === undefined ? node : { ...node, position };
}

function spanOf(first: PhrasingContent | undefined, last: PhrasingContent): Position | undefined {
  if (!first?.position || !last.position) return undefined;
  return { start: first.position.start, end: last.position.end };
}

const KINDS: ReadonlyMap<string, Tag['kind']> = new Map(
  Object.entries({
    break: 'br hr',
    image: 'img',
    pair: 'b strong i em s del strike a code kbd samp tt',
    block:
      'p div center section article header footer figure figcaption details summary ul ol li dl dt dd table thead tbody tfoot tr blockquote pre h1 h2 h3 h4 h5 h6',
    layout: 'span font u ins mark small big sub sup th td caption colgroup col wbr nobr',
  }).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as Tag['kind']] as const),
  ), // Its keys are those of the object above.
);

/** `<br />`, `</br>`, `<img src="a>b">` and `<DIV align=center>` match; `<!-- x -->` and `<?php` do not. */
const TAG = /^<(?<slash>\/?)(?<name>[A-Za-z][A-Za-z\d]*)(?<attributes>(?:\s[^]*?)?)\s*\/?>$/u;

/** `src="a b"`, `width='9'`, `width=100%` and `src=a.png?size=9` match; ` = ` alone does not. */
const ATTRIBUTE =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`][^\s"'<>`]*)))?/gu;

/** `<!-- 待定 -->` and `<!-->` match; `<!DOCTYPE html>` does not. */
const COMMENT = '<!--';

/** `List` and `Map2` match, `见：` and `List ` do not. */
const WORD_AT_END = /[A-Za-z\d_]$/u;
