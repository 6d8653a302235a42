import { fingerprintTree, isTree, toShort } from './tree-fingerprint.ts';

/** Gives values short names that are equal only where all that the values hold is equal. */
export interface Fingerprints {
  /** `'9f86d081884c7d65…'` for any tree of plain values, Maps and Sets; throws for a function. */
  of(value: unknown): string;
}

/**
 * Fingerprints of objects are remembered: an object must not change once it was asked about.
 *
 * @example
 * fingerprints.of({ slug: 'mosn', entries: ['sofa-weekly-20210910-1'] })
 */
export function createFingerprints(): Fingerprints {
  const known = new WeakMap<object, string>();

  function of(value: unknown): string {
    if (typeof value !== 'object' || value === null) return toShort(describe(value));
    if (Array.isArray(value) && isTree(value)) return fingerprintTree(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const fingerprint = toShort(describeObject(value));
    known.set(value, fingerprint);
    return fingerprint;
  }

  /** No description is the beginning of another: several in a row can be told apart. */
  function describe(value: unknown): string {
    if (typeof value === 'string') return describeText(value);
    if (typeof value === 'object' && value !== null)
      return isLarge(value) ? `#${of(value)}` : describeObject(value);
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError(`a page depends on a ${typeof value}, which has no fingerprint`);
    }
    return `${String(value)};`;
  }

  function describeObject(value: object): string {
    if (Array.isArray(value)) return `[${describeAll(value)}]`;
    if (value instanceof Map) return `Map[${describeAll(value)}]`;
    if (value instanceof Set) return `Set[${describeAll(value)}]`;
    if (!isPlain(value))
      throw new TypeError(
        `a page depends on a ${value.constructor.name}, which has no fingerprint`,
      );
    let text = '{';
    for (const [key, one] of Object.entries(value)) text += describeText(key) + describe(one);
    return `${text}}`;
  }

  function describeAll(values: Iterable<unknown>): string {
    let text = '';
    for (const value of values) text += describe(value);
    return text;
  }

  return { of };
}

/** Its length in front is done sooner than quotation marks around it, for which it has to be searched for more of them. */
function describeText(text: string): string {
  return `${text.length}:${text}`;
}

/** Whether an object stands in so many places that its fingerprint is worth remembering: digests, entries, tags, … */
function isLarge(value: object): boolean {
  return Array.isArray(value)
    ? value.length > 0 && typeof value[0] === 'object'
    : 'slug' in value || 'id' in value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
