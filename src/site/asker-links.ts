import type { Link as MdastLink, PhrasingContent, Text } from 'mdast';
import type { Asker } from '../model/entry.ts';

/**
 * Makes the names of askers in a line lead to their pages; each name once, and none that a link holds already.
 *
 * @example
 * linkAskers([text('1、@胡希国 提问：')], [{ name: '胡希国', … }], routes.author)
 * // [text('1、@'), link('/authors/胡希国/', '胡希国'), text(' 提问：')]
 */
export function linkAskers(
  nodes: readonly PhrasingContent[],
  askers: readonly Asker[],
  toHref: (slug: string) => string,
): PhrasingContent[] {
  return askers.reduce<PhrasingContent[]>(
    (line, { name, slug }) => linkFirst(line, name, toHref(slug)).nodes,
    [...nodes],
  );
}

interface Linked {
  readonly nodes: PhrasingContent[];
  readonly isDone: boolean;
}

function linkFirst(nodes: readonly PhrasingContent[], name: string, href: string): Linked {
  let isDone = false;
  const linked = nodes.flatMap((node): PhrasingContent[] => {
    if (isDone || name === '') return [node];
    if (node.type === 'text') {
      const at = node.value.indexOf(name);
      if (at < 0) return [node];
      isDone = true;
      return splitAt(node, at, name, href);
    }
    if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
    const inner = linkFirst(node.children, name, href);
    isDone = inner.isDone;
    return [{ ...node, children: inner.nodes }];
  });
  return { nodes: linked, isDone };
}

function splitAt({ value }: Text, at: number, name: string, href: string): PhrasingContent[] {
  const text = (part: string): Text[] => (part === '' ? [] : [{ type: 'text', value: part }]);
  const link: MdastLink = { type: 'link', url: href, children: [{ type: 'text', value: name }] };
  return [...text(value.slice(0, at)), link, ...text(value.slice(at + name.length))];
}
