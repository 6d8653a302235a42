import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join, relative } from 'node:path';
import { createCopies } from '../src/build/copies.ts';
import { NO_RECORD } from '../src/build/last-build.ts';
import { writeCards } from '../src/cards/write.ts';
import { readEnvironment } from '../src/load/environment.ts';
import { loadSite } from '../src/load/site.ts';
import { createArchive, editOneDigest } from './archive.ts';
import { measure, sizeOf, type Cost, type Size } from './measure.ts';
import { writePeerContent } from './peer-content.ts';
import { listPeers } from './peers.ts';
import { say } from './progress.ts';
import { writeReport } from './report.ts';

/** What was measured on an archive of one size. */
export interface Result {
  readonly factor: number;
  readonly digests: number;
  readonly entries: number;
  readonly size: Size;
  readonly cold: Cost;
  /** After one changed digest. */
  readonly edit: Cost;
  readonly same: Cost;
  readonly floor: Cost;
  readonly peers: readonly { readonly name: string; readonly cost: Cost }[];
}

/**
 * Measures builds of archives of several sizes, the peers' and the floor beside them, and writes docs/performance.md.
 *
 * @param sizes how many times the content folder's digests: `[1, 10, 50]`
 * @param largestPeer the largest archive that peers are run on
 */
export async function benchBuilds(sizes: readonly number[], largestPeer: number): Promise<void> {
  const scratch = join(process.cwd(), '.wenda', 'bench');
  const results: Result[] = [];
  for (const factor of sizes) {
    results.push(await benchSize(join(scratch, String(factor)), factor, factor <= largestPeer));
    await writeReport(
      results,
      `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
    );
  }
}

async function benchSize(dir: string, factor: number, withPeers: boolean): Promise<Result> {
  const content = join(dir, 'content');
  const out = join(dir, 'dist');
  say(`${factor} ×: making the archive`);
  const digests = await createArchive(readEnvironment().contentDir, content, factor);
  const env = { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(dir, 'cache') };
  const build = async (name: string) => {
    say(`${factor} ×: ${name}`);
    const cost = await measure([process.execPath, 'src/cli/build.ts'], process.cwd(), env);
    say(`${factor} ×: ${name} took ${cost.seconds.toFixed(1)} s`);
    return cost;
  };

  const site = await loadSite(readEnvironment({ ...process.env, ...env }));
  const peers: Result['peers'][number][] = [];
  if (withPeers) {
    await writePeerContent(site, join(dir, 'peer-content'));
    for (const peer of listPeers()) {
      say(`${factor} ×: ${peer.name}`);
      await rm(join(dir, 'peer'), { recursive: true, force: true });
      peers.push({
        name: peer.name,
        cost: await peer.build(join(dir, 'peer-content'), join(dir, 'peer')),
      });
      say(`${factor} ×: ${peer.name} took ${peers.at(-1)?.cost.seconds.toFixed(1)} s`);
    }
  }
  await Promise.all(
    [out, env.CACHE_DIR, '.wenda/cache/renderer', '.wenda/cache/compiled'].map((path) =>
      rm(path, { recursive: true, force: true }),
    ),
  );
  if (site.settings.site.cards) {
    say(`${factor} ×: drawing the cards, which a cold build then has from the cache`);
    const copies = createCopies({ dir: '', record: NO_RECORD }, join(dir, 'cards'));
    await writeCards(site, { base: '/', cacheDir: env.CACHE_DIR }, copies);
    await rm(join(dir, 'cards'), { recursive: true });
  }
  const cold = await build('cold build');
  const size = await sizeOf(out);
  const floor = await benchFloor(dir, content, out);
  const same = await build('build without a change');
  await editOneDigest(content);
  const edit = await build('build after one changed digest');
  return {
    factor,
    digests,
    entries: site.corpus.entries.length,
    size,
    cold,
    edit,
    same,
    floor,
    peers,
  };
}

async function benchFloor(dir: string, content: string, out: string): Promise<Cost> {
  const files = join(dir, 'files.json');
  await writeFile(files, JSON.stringify(await listFiles(out)));
  await mkdir(join(dir, 'floor'), { recursive: true });
  const args = ['--content', content, '--files', files, '--out', join(dir, 'floor')];
  return measure([process.execPath, 'bench/floor.ts', ...args], process.cwd(), {});
}

/** Path and bytes of all files. */
async function listFiles(dir: string): Promise<readonly (readonly [string, number])[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => [relative(dir, path), (await stat(path)).size] as const),
  );
}
