import { findMatches, type Match } from '../passage.ts';
import { parseQuery } from '../query.ts';

/** What text of a page is not what the search found: controls, and what leads to other pages. */
const SKIPPED = 'script, style, nav, aside, time, button, .chips, .entry-list';

/** Marks what a search found on the page that its result leads to, scrolls to the best place and cleans the address. */
export function markPage(): void {
  const text = decodeURIComponent(location.hash.slice('#mark='.length));
  history.replaceState(history.state, '', location.pathname + location.search);
  const root = document.querySelector('main') ?? document.body;
  const query = parseQuery(text);
  let best: { element: Element; weight: number } | undefined;
  for (const block of findBlocks(root)) {
    const matches = findMatches(block.text, query);
    if (matches.length === 0) continue;
    // The last match first: a text node that is split keeps the places before the split.
    const marks = matches.toReversed().flatMap((match) => markMatch(block.nodes, match));
    const weight = matches.reduce((sum, match) => sum + match.weight, 0);
    const first = marks.at(-1);
    if (first !== undefined && weight > (best?.weight ?? 0)) best = { element: first, weight };
  }
  best?.element.scrollIntoView({ block: 'center' });
}

interface Block {
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Text of the page by block, so that a match can go through inline elements but not from one paragraph to the next. */
function findBlocks(root: Element): readonly Block[] {
  const blocks = new Map<Element, { text: string; nodes: { node: Text; start: number }[] }>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(SKIPPED)) continue;
    const element =
      parent.closest(
        'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, blockquote, dd, dt, div, section',
      ) ?? root;
    const block = blocks.get(element) ?? { text: '', nodes: [] };
    block.nodes.push({ node, start: block.text.length });
    block.text += node.data;
    blocks.set(element, block);
  }
  return [...blocks.values()];
}

/** Wraps a match in `<mark>`, in as many as it has text nodes. */
function markMatch(nodes: Block['nodes'], { start, end }: Match): readonly Element[] {
  const marks: Element[] = [];
  for (const { node, start: offset } of nodes) {
    const from = Math.max(0, start - offset);
    const to = Math.min(node.data.length, end - offset);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks;
}
