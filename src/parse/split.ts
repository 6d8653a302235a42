import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Position } from 'unist';
import { isLineBreak, isPicture, leafText, toLine, type Line } from './line.ts';
import type { Source } from './source.ts';

/**
 * Cuts a paragraph's inline nodes into the lines that a reader sees. Lines without anything visible join the line before.
 *
 * @example
 * '可以的。\nSeata：<https://seata.io>' // two lines; so are 'a<br/>b' and 'a  \nb'
 */
export function toLines(paragraph: Paragraph, source: Source, prefix = ''): Line[] {
  const lines: PhrasingContent[][] = [];
  let shown = false;
  for (const nodes of splitNodes(paragraph.children, source)) {
    const visible = nodes.some(isVisible);
    const last = lines.at(-1);
    if (last && !(visible && shown)) last.push(...nodes);
    else lines.push([...nodes]);
    shown ||= visible;
  }
  return lines.map((nodes, index) => toLine(nodes, index === 0 ? prefix : ''));
}

/** Puts lines back into one paragraph; the separator after the last of them is dropped. */
export function toParagraph(lines: readonly Line[]): Paragraph {
  const children = joinTexts(trimEdges(lines.flatMap((line) => line.nodes)));
  return { type: 'paragraph', children, ...spanOf(children) };
}

/** The stretch from the first to the last of the nodes: `{ position }`, or `{}` where they have none. */
export function spanOf(
  nodes: readonly { readonly position?: Position | undefined }[],
): { position?: Position } {
  const start = nodes.find((node) => node.position)?.position?.start;
  const end = nodes.findLast((node) => node.position)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}

/** Drops line breaks and blank text at both ends. */
export function trimEdges(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start])) start += 1;
  while (end > start && isBlank(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end).map((node, index, all) => {
    if (node.type !== 'text') return node;
    let { value } = node;
    if (index === 0) value = value.trimStart();
    if (index === all.length - 1) value = value.trimEnd();
    return value === node.value ? node : { ...node, value };
  });
}

function splitNodes(nodes: readonly PhrasingContent[], source: Source): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const push = (node: PhrasingContent) => lines.at(-1)?.push(node);
  for (const node of nodes) {
    if (isLineBreak(node)) {
      push(node);
      lines.push([]);
    } else if (node.type === 'text') {
      for (const part of splitText(node, source)) {
        push(part);
        if (LINE_ENDING_LAST.test(part.value)) lines.push([]);
      }
    } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      const inner = splitNodes(node.children, source);
      inner.forEach((children, index) => {
        if (index > 0) lines.push([]);
        push(inner.length === 1 ? node : { ...node, children, ...spanOf(children) });
      });
    } else {
      push(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** `'a\nb'` → `'a\n'`, `'b'`, each with its own position. */
function splitText(node: Text, source: Source): Text[] {
  const values = node.value.split(AFTER_LINE_ENDING);
  if (values.length === 1) return [node];
  const { position } = node;
  return values.map((value, index) => {
    if (!position) return { type: 'text', value };
    const line = position.start.line + index;
    const start = index === 0 ? position.start : source.contentStart(line);
    const end = index === values.length - 1 ? position.end : source.lineEnd(line);
    return { type: 'text', value, position: { start, end } };
  });
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      joined[joined.length - 1] = { ...last, value: last.value + node.value, ...spanOf([last, node]) };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function isVisible(node: PhrasingContent): boolean {
  if (isPicture(node)) return true;
  return 'children' in node ? node.children.some(isVisible) : leafText(node).trim() !== '';
}

function isBlank(node: PhrasingContent | undefined): boolean {
  if (!node) return false;
  if (isLineBreak(node)) return true;
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
    return !node.children.some(isVisible);
  }
  return node.type === 'text' && node.value.trim() === '';
}

/** A line ending at the end of a text: `a\n`; not `a`. */
const LINE_ENDING_LAST = /[\r\n]$/u;

/** Between a line ending and what follows it: after `\n` of `a\nb`; not within `\r\n`. */
const AFTER_LINE_ENDING = /(?<=\r\n|\n|\r(?!\n))/u;
