import { copyFileSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `1284-1763800000000.5`: changes when the file is written again; `undefined` where there is no file. */
export function stampOf(dir: string, file: string): string | undefined {
  const found = statSync(join(dir, file), { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.size}-${found.mtimeMs}`;
}

/** @throws Error where there is no such file. */
export function getStamp(dir: string, file: string): string {
  const stamp = stampOf(dir, file);
  if (stamp === undefined)
    throw new Error(`${join(dir, file)} is gone while the site is being built`);
  return stamp;
}

/** Gives a file of the last build's site its place in the new one; both folders must be there. */
export function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // The file system has no hard links.
  }
}

/** Makes a folder that is not in `made`, the folders that are known to be there. */
export function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}
