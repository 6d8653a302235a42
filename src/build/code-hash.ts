import { createHash, hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: where `src/` is. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the output depends on besides the content: our code, the packages, Astro's configuration. */
const CODE = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Hashes the code that builds sites, the version of Node.js and what else is given; 32 hexadecimal digits. */
export function hashCode(more: string): string {
  ownHash ??= hashFiles();
  return hash('sha256', `${process.version} ${more}\0${ownHash}`).slice(0, 32);
}

/** The files do not change while a command runs. */
let ownHash: string | undefined;

function hashFiles(): string {
  const hash = createHash('sha256');
  const files = globSync(CODE, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
