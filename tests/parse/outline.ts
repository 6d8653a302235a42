import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { parseDigest, type ParsedDigest } from '../../src/parse/digest.ts';
import { toLine, type Line } from '../../src/parse/line.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';

/** Parses a digest as the tests of a made-up archive do. */
export function parse(text: string, source = 'weekly/2024-03-08.md'): ParsedDigest {
  return parseDigest(
    { source, text },
    { timeZone: 'Asia/Shanghai', linkBase: 'https://site.example' },
  );
}

/** What was understood of a digest, small enough to read in a snapshot. */
export function toOutline({ digest }: ParsedDigest) {
  const byId = new Map(digest.entries.map((entry) => [entry.id, entry]));
  return {
    sections: digest.sections.map(({ id, kind, title, level, parts }) => ({
      section: [id, kind, level, title ?? null],
      parts: parts.map((part) => {
        if (part.kind === 'prose') return { prose: show(part.nodes) };
        const entry = byId.get(part.id);
        if (!entry) throw new Error(`no entry ${part.id}`);
        return {
          entry: entry.id,
          ...given({ number: entry.number, group: entry.group, issue: entry.issue }),
          askers: entry.askers.map(({ name, link }) =>
            link === undefined ? name : `${name} <${link}>`,
          ),
          heading: show(entry.heading),
          turns: entry.turns.map(
            (turn) => `${turn.role} ${String(turn.position?.start.line)}: ${show(turn.nodes)}`,
          ),
          answered: entry.answered,
          projects: entry.projectLines.map(
            ({ name, url, nodes }) =>
              `${name} ${url ?? '-'}${nodes.length > 0 ? '' : ' (in a turn)'}`,
          ),
        };
      }),
    })),
    readings: digest.readings.map(({ title, url, section }) => ({ title, url, section })),
    releases: digest.releases.map(({ project, version, url, notes }) => ({
      release: `${project} ${version}`,
      ...given({ url }),
      notes: show(notes),
    })),
  };
}

/** Messages as lines: `12:1 question-unanswered {}`. */
export function toMessageLines({ messages }: ParsedDigest): string {
  return messages
    .map(({ rule, place, data }) => {
      const start = place && 'start' in place ? place.start : place;
      const at = start ? `${start.line}:${start.column}` : '-';
      return `${at} ${rule} ${JSON.stringify(data)}\n`;
    })
    .join('');
}

/** Visible text with pictures as `[picture]`, blocks and lines joined by ` / `. */
function show(nodes: readonly Nodes[]): string {
  return nodes
    .map(showNode)
    .filter((text) => text !== '')
    .join(' / ');
}

/** All visible characters of nodes without white space; pictures by their alternative text. */
export function toCharacters(nodes: readonly Nodes[]): string {
  return nodes.map(charactersOf).join('').replace(/\s+/gu, '');
}

/** The first line of a paragraph, list item or quote. */
export function lineOf(markdown: string): Line {
  return toLine(phrasingOf(parseMarkdown(markdown).children[0]));
}

function phrasingOf(node: RootContent | undefined): PhrasingContent[] {
  if (node?.type === 'paragraph' || node?.type === 'heading') return node.children;
  if (node && 'children' in node) return phrasingOf(node.children[0]); // A flow node's first child.
  throw new Error('no line in it');
}

function showNode(node: Nodes): string {
  if (node.type === 'image') return '[picture]';
  if (node.type === 'break') return ' / ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const separator =
    node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? ' / ' : '';
  return node.children.map(showNode).join(separator);
}

function charactersOf(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(charactersOf).join('') : '';
}

function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
}
