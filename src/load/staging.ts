import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exists } from './exists.ts';

/** A folder in which a site is built before readers see any of it. */
export interface Staging {
  /** Absolute path of the empty folder, on the same volume as `outDir`. */
  readonly dir: string;
  /** Puts the folder in the place of `outDir`. */
  publish(): Promise<void>;
  /** Removes what is left of the build and lets the next one begin; safe to call more than once. */
  close(): Promise<void>;
}

/**
 * Opens a staging folder beside `outDir`, and first puts right what a killed build left behind.
 *
 * Whatever happens to the process and whenever, `outDir` holds the old site or the new one, whole: the new site is
 * built in a folder of its own and takes the old one's place by two renames. A process that is killed between the
 * two leaves no `outDir` but the old site beside it, and `recover` (every command that reads or writes `outDir`
 * calls it) puts it back.
 *
 * @throws Error where another build of the same `outDir` is under way, or the folder beside it cannot be written.
 */
export async function openStaging(outDir: string): Promise<Staging> {
  const places = toPlaces(outDir);
  try {
    await mkdir(dirname(outDir), { recursive: true });
    await takeLock(places.lock, outDir);
  } catch (cause) {
    throw toPlainError(cause, dirname(outDir));
  }
  const dir = places.staging + String(process.pid);
  try {
    await restore(outDir);
    await removeLeftovers(places);
    await mkdir(dir);
  } catch (cause) {
    await rm(places.lock, { force: true });
    throw toPlainError(cause, dirname(outDir));
  }
  return {
    dir,
    async publish() {
      await assertComplete(dir);
      await replace(outDir, dir, places.previous);
    },
    async close() {
      await rm(dir, { recursive: true, force: true, maxRetries: 3 });
      await rm(places.lock, { force: true });
    },
  };
}

/**
 * Puts the old site back where a build was killed in the moment between its two renames.
 *
 * Does nothing while a build is under way: that build finishes the exchange itself.
 */
export async function recover(outDir: string): Promise<void> {
  const { lock } = toPlaces(outDir);
  const owner = await readOwner(lock);
  if (owner !== undefined && isAlive(owner)) return;
  await restore(outDir);
}

async function restore(outDir: string): Promise<void> {
  const { previous } = toPlaces(outDir);
  if (!(await exists(previous))) return;
  if (await exists(outDir)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, outDir);
}

/** Removes what killed builds left: staging folders, and claims to the lock; only for the holder of the lock. */
async function removeLeftovers({ lock, staging }: ReturnType<typeof toPlaces>): Promise<void> {
  const parent = dirname(staging);
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (path.startsWith(staging)) await rm(path, { recursive: true, force: true });
    if (!path.startsWith(`${lock}-`)) continue;
    const pid = Number(path.slice(lock.length + 1));
    // A claim is empty for the moment in which it is written.
    const claimant = (await readOwner(path)) ?? { pid, started: readStart(pid) };
    if (!isAlive(claimant)) await rm(path, { force: true });
  }
}

/** `dist` → `.dist.lock`, `.dist.previous` and `.dist.staging-…`, all beside it and so on its volume. */
function toPlaces(outDir: string) {
  const at = (suffix: string) => join(dirname(outDir), `.${basename(outDir)}.${suffix}`);
  return { lock: at('lock'), previous: at('previous'), staging: at('staging-') };
}

/** A build that ended early, or left its own scripts behind, must not be published. */
async function assertComplete(dir: string): Promise<void> {
  if (!(await exists(join(dir, 'index.html')))) {
    throw new Error('the build made no home page; nothing was published');
  }
  if (await exists(join(dir, '.prerender'))) {
    throw new Error('the build left its own scripts in the site; nothing was published');
  }
}

async function replace(outDir: string, dir: string, previous: string): Promise<void> {
  const isFirst = !(await exists(outDir));
  try {
    if (!isFirst) await rename(outDir, previous);
  } catch (cause) {
    throw toPlainError(cause, outDir);
  }
  try {
    await rename(dir, outDir);
  } catch (cause) {
    if (!isFirst) await rename(previous, outDir);
    throw toPlainError(cause, outDir);
  }
  rmSync(previous, { recursive: true, force: true }); // Takes half of the time of `rm`.
}

/** The process that holds a lock; `started` tells it from a later one with the same number. */
interface Owner {
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes the lock of an output folder. It is a courtesy that spares two builds from working for nothing;
 * no harm is done where it fails, since each build has a staging folder of its own.
 */
async function takeLock(lock: string, outDir: string): Promise<void> {
  const own = `${lock}-${process.pid}`;
  await writeFile(
    own,
    JSON.stringify({ pid: process.pid, started: readStart(process.pid) } satisfies Owner),
  );
  try {
    for (;;) {
      try {
        await link(own, lock);
        return;
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
      }
      const owner = await readOwner(lock);
      if (owner !== undefined && isAlive(owner)) {
        throw new Error(
          `another build of ${outDir} is under way (process ${owner.pid}); wait for it or set OUT_DIR to another folder`,
        );
      }
      await rm(lock, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function readOwner(lock: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(lock, 'utf8'));
    if (typeof owner !== 'object' || owner === null) return undefined;
    if (!('pid' in owner) || typeof owner.pid !== 'number') return undefined;
    return { pid: owner.pid, started: 'started' in owner ? String(owner.started) : '' };
  } catch (error) {
    if (error instanceof SyntaxError || isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isCode(error, 'EPERM');
  }
  return readStart(pid) === started;
}

/** When a process started, in ticks since the machine did (field 22 of `/proc/<pid>/stat`); `''` where there is no `/proc`. */
function readStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch (error) {
    if (isCode(error, 'ENOENT')) return '';
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Says in words what the file system refused. */
export function toPlainError(cause: unknown, path: string): Error {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const says = REFUSALS.get(code);
  if (says !== undefined) return new Error(`${path}: ${says}`, { cause });
  return cause instanceof Error ? cause : new Error(String(cause));
}

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full; free some space and build again'],
  ['EDQUOT', 'the disk quota is used up; free some space and build again'],
  ['EROFS', 'the file system is read-only; set OUT_DIR to a folder that can be written'],
  ['EACCES', 'no permission to write; set OUT_DIR to a folder that can be written'],
  ['EPERM', 'no permission to write; set OUT_DIR to a folder that can be written'],
  ['EEXIST', 'a file stands where a folder is needed; set OUT_DIR to another folder'],
  ['ENOTDIR', 'a file stands where a folder is needed; set OUT_DIR to another folder'],
  [
    'EBUSY',
    'the folder is a mount point and cannot be exchanged; set OUT_DIR to a folder inside it',
  ],
  [
    'EXDEV',
    'the folder is a mount point and cannot be exchanged; set OUT_DIR to a folder inside it',
  ],
]);
