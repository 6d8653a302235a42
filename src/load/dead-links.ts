import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { DeadLink } from '../model/dead-links.ts';

/** Writes `links.yaml` in one step, in the order of the addresses. */
export async function saveDeadLinks(contentDir: string, links: Iterable<DeadLink>): Promise<void> {
  const sorted = [...links].sort((a, b) => (a.url < b.url ? -1 : 1));
  const path = join(contentDir, 'links.yaml');
  await writeFile(`${path}.new`, `${HEAD}${stringify(sorted, { lineWidth: 0 })}`);
  await rename(`${path}.new`, path);
}

const HEAD = '# Links that lead nowhere any more, written by: npm run links\n';
