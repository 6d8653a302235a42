import type { Nodes, RootContent } from 'mdast';

/**
 * The text that a reader sees, without any mark of Markdown: blocks, lines and rows of tables end in `\n`, pictures give
 * nothing, a link without text gives its address.
 *
 * @example
 * toText(parseMarkdown('见 **[文档](https://mosn.io/)**：\n- `a`\n- b').children) // '见 文档：\na\nb'
 */
export function toText(nodes: readonly RootContent[]): string {
  return joinBlocks(nodes);
}

function joinBlocks(nodes: readonly Nodes[], separator = '\n'): string {
  return nodes
    .map(readNode)
    .filter((text) => text.trim() !== '')
    .join(separator);
}

function readNode(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return node.value.replace(LEADING_LINES, '').trimEnd();
    case 'break':
      return '\n';
    case 'link': {
      const text = readPhrasing(node.children);
      return text.trim() === '' && !holdsPicture(node) ? node.url : text;
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return readPhrasing(node.children);
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return trimLines(readPhrasing(node.children));
    case 'tableRow':
      return joinBlocks(node.children, ' ');
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
      return joinBlocks(node.children);
    default:
      // Pictures and rules have no text; the parser makes no other nodes.
      return '';
  }
}

function readPhrasing(nodes: readonly Nodes[]): string {
  return nodes.map(readNode).join('');
}

function holdsPicture(node: Nodes): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(holdsPicture));
}

function trimLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** Lines without text at the start of code; the indent of its first line stays. */
const LEADING_LINES = /^(?:[ \t]*\n)+/u;
