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
import { listPeers, type Peer } from './peers.ts';
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

/** How builds are measured. */
export interface BenchOptions {
  /** How many times the content folder's digests: `[1, 10, 50]` */
  readonly sizes: readonly number[];
  /** The largest archive that peers are run on. */
  readonly largestPeer: number;
  /** How often each thing is measured; the median by wall time counts. */
  readonly runs: number;
  /** Folder to work in. */
  readonly dir: string;
}

/** Measures builds of archives of several sizes, the peers' and the floor beside them, and writes docs/performance.md. */
export async function benchBuilds({ sizes, largestPeer, runs, dir }: BenchOptions): Promise<void> {
  const results: Result[] = [];
  for (const factor of sizes) {
    results.push(await benchSize(join(dir, String(factor)), factor, runs, factor <= largestPeer));
    await writeReport(
      results,
      `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
    );
  }
}

/** What one round measured. */
type Round = Pick<Result, 'cold' | 'edit' | 'same' | 'floor' | 'peers'>;

async function benchSize(
  dir: string,
  factor: number,
  runs: number,
  withPeers: boolean,
): Promise<Result> {
  const content = join(dir, 'content');
  const out = join(dir, 'dist');
  say(`${factor} ×: making the archive`);
  const digests = await createArchive(readEnvironment().contentDir, content, factor);
  const env = { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(dir, 'cache') };
  const site = await loadSite(readEnvironment({ ...process.env, ...env }));
  await rm(env.CACHE_DIR, { recursive: true, force: true });
  if (site.settings.site.cards) {
    say(`${factor} ×: drawing the cards, which a cold build then has from the cache`);
    const copies = createCopies({ dir: '', record: NO_RECORD }, join(dir, 'cards'));
    await writeCards(site, { base: '/', cacheDir: env.CACHE_DIR }, copies);
    await rm(join(dir, 'cards'), { recursive: true });
  }
  if (withPeers) await writePeerContent(site, join(dir, 'peer-content'));
  const rounds: Round[] = [];
  while (rounds.length < runs) {
    say(`${factor} ×: round ${rounds.length + 1} of ${runs}`);
    rounds.push(await benchRound(dir, env, withPeers ? listPeers() : []));
  }
  return {
    factor,
    digests,
    entries: site.corpus.entries.length,
    size: await sizeOf(out),
    cold: takeMedian(rounds.map(({ cold }) => cold)),
    edit: takeMedian(rounds.map(({ edit }) => edit)),
    same: takeMedian(rounds.map(({ same }) => same)),
    floor: takeMedian(rounds.map(({ floor }) => floor)),
    peers: (rounds[0]?.peers ?? []).map(({ name }, at) => ({
      name,
      cost: takeMedian(rounds.flatMap(({ peers }) => peers[at]?.cost ?? [])),
    })),
  };
}

/** The peers' builds, then the product's: all after one another, so that what slows the machine down slows each. */
async function benchRound(
  dir: string,
  env: Readonly<Record<'CONTENT_DIR' | 'OUT_DIR' | 'CACHE_DIR', string>>,
  peers: readonly Peer[],
): Promise<Round> {
  const run = async (name: string, measured: Promise<Cost>) => {
    const cost = await measured;
    say(`${name} took ${cost.seconds.toFixed(1)} s`);
    return cost;
  };
  const build = () => measure([process.execPath, 'src/cli/build.ts'], process.cwd(), env);
  const costs: Result['peers'][number][] = [];
  for (const peer of peers) {
    await rm(join(dir, 'peer'), { recursive: true, force: true });
    costs.push({
      name: peer.name,
      cost: await run(peer.name, peer.build(join(dir, 'peer-content'), join(dir, 'peer'))),
    });
  }
  const caches = ['parsed', 'search', 'builds'].map((name) => join(env.CACHE_DIR, name));
  for (const path of [env.OUT_DIR, ...caches, '.wenda/cache/renderer', '.wenda/cache/compiled']) {
    await rm(path, { recursive: true, force: true });
  }
  const cold = await run('cold build', build());
  const floor = await run('floor', benchFloor(dir, env.CONTENT_DIR, env.OUT_DIR));
  const same = await run('build without a change', build());
  await editOneDigest(env.CONTENT_DIR);
  const edit = await run('build after one changed digest', build());
  return { cold, floor, same, edit, peers: costs };
}

/** The middle one by wall time. */
function takeMedian(costs: readonly Cost[]): Cost {
  const median = costs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(costs.length / 2)];
  if (median === undefined) throw new Error('nothing was measured; --runs must be at least 1');
  return median;
}

async function benchFloor(dir: string, content: string, out: string): Promise<Cost> {
  const files = join(dir, 'files.json');
  await writeFile(files, JSON.stringify(await listFiles(out)));
  await rm(join(dir, 'floor'), { recursive: true, force: true });
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
