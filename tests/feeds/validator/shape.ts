import type { ReadElement } from '../../xml.ts';

/** Says what is wrong with a value, or nothing. */
export type Check = (value: string) => string | undefined;

/** How often something may stand: once, at most once, any number of times. */
type Count = '1' | '?' | '*';

/** What an element may hold, as the specification of its format has it. What is not named is not allowed. */
export interface Shape {
  readonly attributes?: Readonly<Record<string, readonly [Exclude<Count, '*'>, Check]>>;
  readonly children?: Readonly<Record<string, readonly [Count, Shape]>>;
  /** Checks the text of an element without children. */
  readonly text?: Check;
  /** What the parts have to do with each other. */
  readonly rules?: (element: ReadElement) => readonly string[];
}

/**
 * All that is wrong with an element and those in it, each with its place.
 *
 * @example
 * checkShape(read('<a><b/></a>'), { children: {} }) // ['a: b is not allowed']
 */
export function checkShape(
  element: ReadElement,
  shape: Shape,
  place = element.name,
): readonly string[] {
  const { attributes = {}, children = {}, text, rules } = shape;
  const say = (what: string) => `${place}: ${what}`;
  const found: string[] = [];

  for (const [name, value] of Object.entries(element.attributes)) {
    const problem = attributes[name]?.[1](value);
    if (!(name in attributes)) found.push(say(`the attribute ${name} is not allowed`));
    if (problem !== undefined) found.push(say(`${name} ${problem}`));
  }
  for (const [name, [count]] of Object.entries(attributes))
    if (count === '1' && !(name in element.attributes)) found.push(say(`lacks ${name}`));

  for (const [name, [count]] of Object.entries(children)) {
    const times = element.children.filter((child) => child.name === name).length;
    if (count === '1' && times === 0) found.push(say(`lacks ${name}`));
    if (count !== '*' && times > 1) found.push(say(`has ${times} times ${name}`));
  }
  element.children.forEach((child, n) => {
    const inside = children[child.name]?.[1];
    if (inside === undefined) found.push(say(`${child.name} is not allowed`));
    else found.push(...checkShape(child, inside, `${place}/${child.name}[${n}]`));
  });

  const problem =
    text === undefined
      ? element.text.trim() === ''
        ? undefined
        : 'has text between its elements'
      : text(element.text);
  if (problem !== undefined) found.push(say(problem));
  found.push(...(rules?.(element) ?? []).map(say));
  return found;
}

/** The values that stand more than once. */
export function findRepeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, n) => values.indexOf(value) !== n))];
}
