import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keepFile, makeFolder } from './kept-file.ts';
import { endOf } from './thread.ts';

/** Files of the last build's site that are to be files of the new one. */
export interface KeptFiles {
  /** Paths in the site. */
  readonly files: readonly string[];
  /** Absolute path of the last build's site. */
  readonly from: string;
  /** Absolute path of the new site. */
  readonly to: string;
}

/**
 * Gives files their places in the new site. Folders and links wait for the disk: many are made in a thread of their own,
 * while this one renders.
 */
export async function keepFiles(kept: KeptFiles): Promise<void> {
  if (kept.files.length < FILES_OF_A_THREAD) {
    keepFilesHere(kept);
    return;
  }
  await endOf(new Worker(new URL('keep-thread.ts', import.meta.url), { workerData: kept }));
}

/** A thread costs as much as keeping so many files. */
const FILES_OF_A_THREAD = 2000;

/** Does it in the thread that asks. */
export function keepFilesHere({ files, from, to }: KeptFiles): void {
  const folders = new Set<string>();
  for (const file of files) {
    makeFolder(dirname(join(to, file)), folders);
    keepFile(join(from, file), join(to, file));
  }
}
