import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes `SHA256SUMS` into a finished site: the hash of every other file, sorted by path, as `sha256sum -c` reads it.
 * Resolves to the number of files.
 */
export async function writeSums(dir: string): Promise<number> {
  const files = globSync('**/*', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== NAME && statSync(join(dir, file)).isFile())
    .sort();
  const lines = files.map((file) => {
    const hash = createHash('sha256').update(readFileSync(join(dir, file)));
    return `${hash.digest('hex')}  ${file}\n`;
  });
  await writeFile(join(dir, NAME), lines.join(''));
  return files.length;
}

const NAME = 'SHA256SUMS';
