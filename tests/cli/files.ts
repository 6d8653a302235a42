import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A hash over the names and bytes of all files below a folder: equal for equal folders. */
export function hashFolder(dir: string): string {
  const hash = createHash('sha256');
  for (const name of globSync('**/*', { cwd: dir }).sort()) {
    const path = join(dir, name);
    if (statSync(path).isFile()) hash.update(`${name}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
