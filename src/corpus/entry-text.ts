import type { Nodes, RootContent } from 'mdast';
import type { Entry } from '../model/entry.ts';

/** What an entry says, as plain text for looking things up: NFKC, no addresses, no pictures. */
export interface EntryText {
  /** Group title and asker's line without the askers' names: `关于 Seata 的 grouplist 问题`. */
  readonly heading: string;
  readonly section: string;
  /** All questions, follow-ups included. */
  readonly question: string;
  /** The question that the entry begins with. */
  readonly opening: string;
  readonly answer: string;
  /** Addresses of links and bare addresses in the turns, as written. */
  readonly links: readonly string[];
}

/** Reads what an entry says out of its nodes. */
export function readEntry(entry: Entry): EntryText {
  const links: string[] = [];
  const say = (nodes: readonly RootContent[]) => readNodes(nodes, links);
  const turns = entry.turns.map((turn) => ({ role: turn.role, text: say(turn.nodes) }));
  const said = (role: 'question' | 'answer') =>
    turns.flatMap((turn) => (turn.role === role ? [turn.text] : [])).join('\n');
  const names = entry.askers.map((asker) => asker.name.normalize('NFKC'));
  const heading = names.reduce(
    (text, name) => text.replaceAll(name, ' '),
    readNodes(entry.heading, []),
  );
  return {
    heading: `${(entry.group ?? '').normalize('NFKC')}\n${heading}`.trim(),
    section: entry.section.normalize('NFKC'),
    question: said('question'),
    opening: turns.find((turn) => turn.role === 'question' && turn.text !== '')?.text ?? '',
    answer: said('answer'),
    links,
  };
}

function readNodes(nodes: readonly RootContent[], links: string[]): string {
  return nodes
    .map((node) => readNode(node, links))
    .join('\n')
    .replace(ADDRESS, (address) => {
      links.push(address);
      return ' ';
    })
    .normalize('NFKC')
    .replace(INVISIBLE, '');
}

function readNode(node: Nodes, links: string[]): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'link') links.push(node.url);
  if (!('children' in node)) return '';
  const between = BLOCKS.has(node.type) ? '\n' : '';
  return node.children.map((child) => readNode(child, links)).join(between);
}

/** Nodes whose children are blocks. */
const BLOCKS = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** A bare address: `https://github.com/mosn/mosn/issues/1563`, but not what Chinese text follows it, nor `nacos://yyy`. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/gu;

/** Zero-width characters and byte order marks; a no-break space is white space and stays. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/gu;
