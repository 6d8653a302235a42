import { globSync, readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listInlineCode } from '../build/inline-code.ts';
import {
  toHeadersFile,
  toNginxHeaders,
  toSecurityHeaders,
  type FolderHeaders,
} from '../site/headers.ts';

interface HeaderOptions {
  readonly trustedTypesPolicy?: string | undefined;
  readonly folder?: FolderHeaders | undefined;
}

/**
 * Writes the headers that the site is to be sent with: `_headers` for hosts that read it and `headers.conf` for nginx.
 *
 * The Content-Security-Policy names what the pages hold inline by its hash, so it is made from the finished pages.
 *
 * @param trustedTypesPolicy that scripts of the pages make, where they make one
 * @param folder of the site that has headers of its own
 */
export async function writeHeaders(
  dir: string,
  base: string,
  { trustedTypesPolicy, folder }: HeaderOptions = {},
): Promise<void> {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  // One after the other and at once: handing thousands of small files to the thread pool takes three times as long.
  for (const name of globSync('**/*.html', { cwd: dir })) {
    if (folder !== undefined && name.startsWith(folder.name)) continue;
    const inline = listInlineCode(readFileSync(join(dir, name), 'utf8'));
    for (const hash of inline.scripts) scripts.add(hash);
    for (const hash of inline.styles) styles.add(hash);
  }
  const headers = toSecurityHeaders({
    scripts: [...scripts].sort(),
    styles: [...styles].sort(),
    trustedTypesPolicy,
  });
  const names = readdirSync(dir, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
  await writeFile(join(dir, '_headers'), toHeadersFile(headers, base, names, folder));
  await writeFile(join(dir, 'headers.conf'), toNginxHeaders(headers, base, folder));
}
