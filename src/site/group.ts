/** Things that belong under one heading. */
export interface Group<T> {
  readonly label: string;
  readonly items: readonly T[];
}

/** Puts neighbours with the same label under one heading; the order stays. */
export function groupBy<T>(items: readonly T[], toLabel: (item: T) => string): readonly Group<T>[] {
  const groups: { label: string; items: T[] }[] = [];
  for (const item of items) {
    const label = toLabel(item);
    const last = groups.at(-1);
    if (last?.label === label) last.items.push(item);
    else groups.push({ label, items: [item] });
  }
  return groups;
}
