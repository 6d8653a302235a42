import { remark } from './markdown.ts';
import type { Digest, Part, Section } from '../model/digest.ts';
import type { Entry, Turn } from '../model/entry.ts';
import type { Message } from '../model/message.ts';
import { toSlug } from '../model/slug.ts';
import { parseFrontMatter } from './front-matter.ts';
import { toString } from 'mdast-util-to-string';
import type { RootContent } from 'mdast';

/** A digest's file as the shell hands it over. */
export interface DigestFile {
  /** Path relative to the content folder, with `/`. */
  readonly source: string;
  readonly text: string;
}

/** What the parser needs to know of the site. */
export interface ParseOptions {
  /** IANA name of the zone in which dates without an offset are read. */
  readonly timeZone: string;
  /** Site that relative links lead to. */
  readonly linkBase: string | undefined;
}

export interface ParsedDigest {
  readonly digest: Digest;
  readonly messages: readonly Message[];
}

/** ROUGH FIRST VERSION, to be replaced: it settles the signature and understands the plainest digests. */
export function parseDigest(file: DigestFile, options: ParseOptions): ParsedDigest {
  const { frontMatter, body: markdown, messages } = parseFrontMatter(file, options.timeZone);
  const { slug, title, description, date, tags, cover, aliases } = frontMatter;
  const authors = frontMatter.authors.map((author) => ({ ...author, slug: toSlug(author.name) }));
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [];
  const entries: Entry[] = [];
  const open = (node?: RootContent) => {
    const title = node && toString(node);
    sections.push({ id: `s${sections.length}`, kind: 'other', title, heading: node && 'children' in node ? (node.children as RootContent[]) : [], level: 1, parts: [], position: node?.position });
  };
  open();
  let entry: any;
  for (const node of remark.parse(markdown).children) {
    const text = toString(node);
    if (node.type === 'heading') { entry = undefined; open(node); continue; }
    const asker = node.type === 'paragraph' ? /^(\d+)?[、.]?\s*@(.+?)\s*提问[：:]$/u.exec(text.trim()) : null;
    const section = sections.at(-1)!;
    if (asker) {
      entry = { id: `${slug}-${entries.length + 1}`, digest: slug, number: asker[1], section: section.title ?? '', group: undefined, askers: [{ name: asker[2]!, slug: toSlug(asker[2]!), link: undefined }], turns: [], heading: [node], projectLines: [], issue: undefined, answered: false, tags: [], position: node.position };
      entries.push(entry);
      section.parts = [...section.parts, { kind: 'entry', id: entry.id }];
    } else if (entry) {
      const turns = entry.turns as { role: Turn['role']; nodes: RootContent[]; position: Turn['position'] }[];
      const isQuote = node.type === 'blockquote';
      const isAnswer = /^A[：:]/u.test(text);
      const role = isQuote && text !== '' ? 'question' : isAnswer ? 'answer' : (turns.at(-1)?.role ?? 'question');
      const nodes = isQuote ? node.children : [node];
      if (turns.at(-1)?.role === role) turns.at(-1)!.nodes.push(...nodes);
      else turns.push({ role, nodes: [...nodes], position: node.position });
      if (role === 'answer') entry.answered = true;
    } else {
      const last = section.parts.at(-1);
      if (last?.kind === 'prose') section.parts = [...section.parts.slice(0, -1), { kind: 'prose', nodes: [...last.nodes, node] }];
      else section.parts = [...section.parts, { kind: 'prose', nodes: [node] } satisfies Part];
    }
  }
  return {
    digest: {
      slug, source: file.source, title, description, date, authors, tags, cover, aliases,
      sections, entries: entries.filter((e) => e.turns.length > 0), readings: [], releases: [], markdown,
    },
    messages,
  };
}
