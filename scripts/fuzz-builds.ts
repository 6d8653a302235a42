/**
 * Disturbs builds: kills 200 of them at random moments, fills the disk at every stage, takes away the right to write,
 * starts two at once. After each, the old site must be whole, or the new one: `npm run fuzz:builds`.
 *
 * `-- --kills 50 --seed 7` kills fewer, at the moments of another run. Small and read-only disks need the right to
 * mount (root on Linux); without it they are left out, and the last lines say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recover } from '../src/load/staging.ts';
import { writeArchive } from '../tests/archive.ts';
import { runBuild, type BuildResult } from '../tests/cli/build-process.ts';
import { onDisk } from '../tests/cli/disk.ts';
import { hashFolder } from '../tests/cli/files.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } },
});
const DIGESTS = 30;

const say = (text: string) => process.stdout.write(`${text}\n`);
let wrong = 0;
function check(holds: boolean, what: string): void {
  if (holds) return;
  wrong += 1;
  say(`WRONG ${what}`);
}

const dir = await mkdtemp(join(tmpdir(), 'wenda-disturbed-'));
const cache = join(dir, 'cache');
const disk = join(dir, 'disk');
const site = (name: string) => join(dir, 'sites', name);

/** Starts from an old site, disturbs the build of a new one, and looks at what is there then. */
async function disturb(
  out: string,
  what: string,
  work: () => Promise<readonly BuildResult[]>,
): Promise<readonly BuildResult[]> {
  await rm(out, { recursive: true, force: true });
  await cp(site('old'), out, { recursive: true });
  const results = await work();
  await recover(out);
  const found = hashFolder(out);
  const isNew = found === hashes.new;
  check(isNew || found === hashes.old, `${what}: neither the old site nor the new one`);
  for (const { code, output } of results) {
    if (code === 0) check(isNew, `${what}: it ended well and the new site is not there`);
    const errors = output.split('\n').filter((line) => line.startsWith('error '));
    if (code === 1) check(errors.length === 1, `${what}: not one clear message\n${output}`);
    check(!/^\s+at .+:\d+/mu.test(output), `${what}: a trace in place of a message\n${output}`);
  }
  return results;
}

async function killAll(out: string, duration: number, seed: number): Promise<void> {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const ends = { killed: 0, ended: 0, renewed: 0 };
  for (let n = 0; n < Number(values.kills); n += 1) {
    const killAfter = random() * duration * 1.2;
    const [result] = await disturb(out, `killed after ${Math.round(killAfter)} ms`, async () => [
      await runBuild({ content: join(dir, 'new'), out, cache, killAfter }),
    ]);
    ends[result?.code === 0 ? 'ended' : 'killed'] += 1;
    if (hashFolder(out) === hashes.new) ends.renewed += 1;
  }
  say(
    `${values.kills} builds to be killed (seed ${seed}): ${ends.killed} were, ${ends.ended} had ended; the new site stood ${ends.renewed} times`,
  );
  const { code } = await runBuild({ content: join(dir, 'new'), out, cache });
  check(code === 0 && hashFolder(out) === hashes.new, 'the next build does not mend it');
  const left = readdirSync(join(out, '..')).filter((name) => name !== 'dist');
  check(left.length === 0, `left behind: ${left.join(', ')}`);
}

async function buildTwice(out: string): Promise<void> {
  for (let n = 0; n < 5; n += 1) {
    const results = await disturb(out, 'two builds at once', () =>
      Promise.all([1, 2].map(() => runBuild({ content: join(dir, 'new'), out, cache }))),
    );
    check(
      results.some(({ code }) => code === 0),
      'two builds at once: neither ended well',
    );
  }
  say('5 times two builds at once');
}

/** What a file takes at least on a disk, in bytes. */
const BLOCK = 4096;

/** From a disk that holds little more than the old site to one on which the build fits. */
async function fillDisks(): Promise<string> {
  const size = globSync('**/*', { cwd: site('old') })
    .map((file) => statSync(join(site('old'), file)).size)
    .reduce((sum, bytes) => sum + (Math.ceil(bytes / BLOCK) + 1) * BLOCK, 0);
  const ends: string[] = [];
  for (let room = 0.05; room < 2; room += 0.2) {
    const bytes = Math.round(size * (1 + room));
    const had = await onDisk(disk, `size=${bytes}`, async () => {
      const out = join(disk, 'dist');
      const [result] = await disturb(out, `${bytes} bytes of disk`, async () => [
        await runBuild({ content: join(dir, 'new'), out, cache: join(disk, 'cache') }),
      ]);
      const isFull = result?.output.includes('the disk is full') === true;
      check(result?.code === 0 || isFull, `${bytes} bytes of disk: ${result?.output ?? ''}`);
      ends.push(result?.code === 0 ? 'fits' : 'full');
    });
    if (!had) return 'full disks: left out, mounting needs root on Linux';
  }
  const full = ends.filter((end) => end === 'full').length;
  check(full > 0, 'no disk was full');
  return `full disks: ${full} of ${ends.length} sizes were too small`;
}

async function takeRights(): Promise<string> {
  const had = await onDisk(disk, 'size=64m', async () => {
    const out = join(disk, 'dist');
    await cp(site('old'), out, { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const { code, output } = await runBuild({ content: join(dir, 'new'), out, cache });
    check(code === 1 && output.includes('read-only'), `a read-only disk: ${output}`);
    check(hashFolder(out) === hashes.old, 'a read-only disk: the old site is not whole');
  });
  return had ? 'a read-only disk' : 'read-only disks: left out, mounting needs root on Linux';
}

const hashes = { old: '', new: '' };
try {
  let duration = 0;
  for (const [name, digests] of [
    ['old', DIGESTS],
    ['new', DIGESTS + 1],
  ] as const) {
    await writeArchive(join(dir, name), digests);
    await runBuild({
      content: join(dir, name),
      out: site(name),
      cache: join(dir, `${name}-cache`),
    });
    const start = performance.now();
    await runBuild({ content: join(dir, name), out: join(dir, 'timed'), cache });
    duration = performance.now() - start;
    await rm(join(dir, 'timed'), { recursive: true });
    hashes[name] = hashFolder(site(name));
  }
  check(hashes.old !== hashes.new && existsSync(site('new')), 'the two sites do not differ');
  const out = join(dir, 'work', 'dist');
  await mkdir(join(dir, 'work'));
  await killAll(out, duration, Number(values.seed ?? 1 + (Date.now() % 1_000_000)));
  await buildTwice(out);
  say(await fillDisks());
  say(await takeRights());
  say(wrong === 0 ? 'nothing was lost' : `${wrong} things went wrong`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}
