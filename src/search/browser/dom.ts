import type { Stretch } from '../passage.ts';

type Child = Node | string | undefined;

/**
 * Makes an element. Text stays text: nothing here reads markup, so that no digest and no query can become some.
 *
 * @example
 * h('a', { href: '/tags/mosn/', 'data-result': '' }, 'MOSN')
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Text with `<mark>` where it was matched. */
export function toNodes(stretches: readonly Stretch[]): readonly (Node | string)[] {
  return stretches.map(({ text, marked }) => (marked ? h('mark', {}, text) : text));
}

/** Fills `{n}` and the like. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, key: string) => String(values[key] ?? whole));
}
