import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * What no build with this Markdown parser can go below: read every digest, parse it once, and write as many files
 * with as many bytes as the site has. Run by the bench as a process of its own:
 *
 *   node bench/floor.ts --content <folder> --files <list> --out <folder>
 *
 * `list` is a JSON file of [path, bytes] pairs.
 */
const { values } = parseArgs({
  options: { content: { type: 'string' }, files: { type: 'string' }, out: { type: 'string' } },
});
const { content, files, out } = values;
if (!content || !files || !out) throw new Error('--content, --files and --out are needed');

/** Files that are written at the same time. */
const IN_FLIGHT = 32;

await rm(out, { recursive: true, force: true });
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
let nodes = 0;
for (const file of await readdir(join(content, 'weekly'), { recursive: true })) {
  if (!file.endsWith('.md')) continue;
  const tree = parser.parse(await readFile(join(content, 'weekly', file), 'utf8'));
  nodes += tree.children.length;
}
await writeAll(JSON.parse(await readFile(files, 'utf8')) as (readonly [string, number])[]); // Written by the bench itself.
process.stdout.write(`${nodes} blocks\n`);

async function writeAll(list: readonly (readonly [string, number])[]): Promise<void> {
  if (out === undefined) return;
  const folders = new Set(list.map(([path]) => dirname(join(out, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const queue = list.values();
  const work = async () => {
    for (const [path, bytes] of queue) await writeFile(join(out, path), Buffer.alloc(bytes, 'x'));
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}
