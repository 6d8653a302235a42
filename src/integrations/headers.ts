import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  toHeadersFile,
  toNginxHeaders,
  toSecurityHeaders,
  type FolderHeaders,
  type PageNeeds,
} from '../site/headers.ts';

/**
 * Writes the headers that the site is to be sent with: `_headers` for hosts that read it and `headers.conf` for nginx.
 *
 * @param needs of all pages together: the Content-Security-Policy names what they hold inline
 * @param folder of the site that has headers of its own
 */
export async function writeHeaders(
  dir: string,
  base: string,
  needs: PageNeeds,
  folder?: FolderHeaders,
): Promise<void> {
  const headers = toSecurityHeaders(needs);
  const names = readdirSync(dir, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
  await writeFile(join(dir, '_headers'), toHeadersFile(headers, base, names, folder));
  await writeFile(join(dir, 'headers.conf'), toNginxHeaders(headers, base, folder));
}
