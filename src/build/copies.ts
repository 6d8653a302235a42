import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getStamp, keepFile, makeFolder, stampOf } from './kept-file.ts';
import type { LastBuild, WrittenCopy } from './last-build.ts';

/** Files of the site that are copies of files elsewhere. */
export interface Copies {
  /**
   * Puts a copy of a file into the site, or keeps the last build's where neither it nor the file has changed since.
   *
   * A copy, not a second name: what is done to a published file must not change the one that it was made from.
   *
   * @param from absolute path
   * @param file path in the site: `cards/site.png`
   * @throws Error where there is no file to copy.
   */
  put(from: string, file: string): Promise<void>;
  /** What was put, for the next build. */
  readonly written: ReadonlyMap<string, WrittenCopy>;
}

/** @param dir of the new site */
export function createCopies(last: Pick<LastBuild, 'dir' | 'record'>, dir: string): Copies {
  const written = new Map<string, WrittenCopy>();
  const folders = new Set<string>();
  return {
    written,
    async put(from, file) {
      const to = join(dir, file);
      makeFolder(dirname(to), folders);
      const source = `${from} ${getStamp('', from)}`;
      const before = last.record.copies.get(file);
      if (before?.source === source && before.stamp === stampOf(last.dir, file)) {
        keepFile(join(last.dir, file), to);
        written.set(file, before);
      } else {
        await copyFile(from, to, constants.COPYFILE_FICLONE); // Costs little where files share blocks.
        written.set(file, { source, stamp: getStamp(dir, file) });
      }
    },
  };
}
