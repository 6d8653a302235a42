import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** A file of a built site, with what it leads to. */
export interface BuiltFile {
  /** Path below the output folder, with `/`. */
  readonly name: string;
  readonly text: string;
  /** Ids and names that a fragment can lead to; HTML only. */
  readonly anchors: ReadonlySet<string>;
  /** Addresses as they are written. */
  readonly links: readonly string[];
}

/** Attributes of HTML that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data-src']);

/** Files whose text is searched for absolute addresses. */
const TEXTS = /\.(?:xml|json|txt|md|opml|webmanifest)$/u;

/** Reads a built site: all of HTML and of what machines read; scripts, styles and the search index are left out. */
export function readBuiltSite(dir: string, origin: string): ReadonlyMap<string, BuiltFile> {
  return new Map(
    globSync('**/*', { cwd: dir, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()
      .map((name) => [name, readFile(dir, name, origin)]),
  );
}

function readFile(dir: string, name: string, origin: string): BuiltFile {
  const anchors = new Set<string>();
  const links: string[] = [];
  if (name.endsWith('.html')) {
    const text = readFileSync(join(dir, name), 'utf8');
    collect(parse(text), anchors, links);
    return { name, text, anchors, links };
  }
  if (TEXTS.test(name) && !name.startsWith('pagefind/')) {
    const text = readFileSync(join(dir, name), 'utf8');
    const plain = text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    return {
      name,
      text,
      anchors,
      links: plain.split(/[\s"'<>()[\]\\]+/u).filter((word) => word.startsWith(`${origin}/`)),
    };
  }
  return { name, text: '', anchors, links };
}

function collect(node: Node, anchors: Set<string>, links: string[]): void {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      if (name === 'id' || (name === 'name' && node.nodeName === 'a')) anchors.add(value);
      else if (ADDRESSES.has(name)) links.push(value);
      else if (name === 'srcset')
        links.push(...value.split(',').map((one) => one.trim().split(/\s/u)[0] ?? ''));
      else if (name === 'content' && value.startsWith('0; url='))
        links.push(value.slice('0; url='.length));
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, anchors, links);
  if ('content' in node) collect(node.content, anchors, links);
}

/** An address within the site: which file, and which fragment of it. */
export interface Target {
  readonly file: string;
  readonly fragment: string;
}

/**
 * Where an address leads within the site: the file that a plain web server answers with, or `undefined` for other hosts.
 *
 * @param base with a slash at both ends; an address of this origin outside it leads to a file that cannot exist
 */
export function toTarget(
  link: string,
  from: string,
  origin: string,
  base: string,
): Target | undefined {
  const page = `${origin}${base}${from
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/index\.html$/u, '')}`;
  if (!URL.canParse(link, page)) return { file: `not an address: ${link}`, fragment: '' };
  const url = new URL(link, page);
  if (url.origin !== origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  const file = path.startsWith(base) ? path.slice(base.length) : `outside ${base}: ${path}`;
  return {
    file: file === '' || file.endsWith('/') ? `${file}index.html` : file,
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}
