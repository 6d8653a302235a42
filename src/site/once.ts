/** Makes something of an object once for a whole build: `once('feed item', entry, () => toItem(entry))`. */
export type Once = <T>(name: string, of: object, make: () => T) => T;

/** Remembers for as long as the site lives. */
export function createOnce(): Once {
  const made = new Map<string, WeakMap<object, unknown>>();
  return <T>(name: string, of: object, make: () => T): T => {
    const known = made.get(name) ?? new WeakMap<object, unknown>();
    made.set(name, known);
    if (!known.has(of)) known.set(of, make());
    return known.get(of) as T; // One name is used for one type.
  };
}
