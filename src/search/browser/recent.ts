const KEY = 'wenda:recent-searches';
const LIMIT = 8;

/** Queries of this reader, latest first. They stay on the device; a browser that keeps nothing has none. */
export function readRecent(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string').slice(0, LIMIT) : [];
  } catch {
    // Storage is switched off or holds something else: as good as none.
    return [];
  }
}

export function addRecent(query: string): void {
  const text = query.trim();
  if (text === '') return;
  write([text, ...readRecent().filter((one) => one !== text)].slice(0, LIMIT));
}

export function clearRecent(): void {
  write([]);
}

function write(list: readonly string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Storage is switched off or full: the list is a convenience.
  }
}
