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

  function describe(value: unknown): string {
    if (typeof value === 'object' && value !== null)
      return isLarge(value) ? of(value) : describeObject(value);
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError(`a page depends on a ${typeof value}, which has no fingerprint`);
    }
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  }

  function describeObject(value: object): string {
    if (Array.isArray(value)) return `[${value.map(describe).join()}]`;
    if (value instanceof Map) return `Map[${Array.from(value, describe).join()}]`;
    if (value instanceof Set) return `Set[${Array.from(value, describe).join()}]`;
    if (!isPlain(value))
      throw new TypeError(
        `a page depends on a ${value.constructor.name}, which has no fingerprint`,
      );
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${describe(one)}`)
      .join()}}`;
  }

  return { of };
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
