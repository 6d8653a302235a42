import { globSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fingerprints } from './fingerprint.ts';
import { getStamp, keepFile, stampOf } from './kept-file.ts';
import type { WrittenFolder } from './last-build.ts';

/** Folders of the site that are made as a whole, or kept as a whole. */
export interface Folders {
  /**
   * Fills a folder of the site by calling `make` with its path, or keeps the last build's where `from`, all that it is
   * made from besides the code, is what it was. Resolves to whether it was kept.
   *
   * @param folder path in the site: `pagefind/digests`; folders of its own inside it must be filled afterwards
   */
  fill(folder: string, from: unknown, make: (path: string) => Promise<void>): Promise<boolean>;
  /** What was filled, for the next build. */
  readonly written: ReadonlyMap<string, WrittenFolder>;
}

/** The folders of the last build. */
export interface KeptFolders {
  /** Where its site stands. */
  readonly dir: string;
  /** By path in the site. */
  readonly folders: ReadonlyMap<string, WrittenFolder>;
}

/** @param code changes with the code that fills the folders */
export function createFolders(
  last: KeptFolders,
  dir: string,
  code: string,
  fingerprints: Fingerprints,
): Folders {
  const written = new Map<string, WrittenFolder>();
  return {
    written,
    async fill(folder, from, make) {
      const fingerprint = fingerprints.of([code, from]);
      const before = last.folders.get(folder);
      const [old, path] = [join(last.dir, folder), join(dir, folder)];
      if (
        before?.from === fingerprint &&
        before.files.every(([file, stamp]) => stampOf(old, file) === stamp)
      ) {
        for (const [file] of before.files) {
          mkdirSync(dirname(join(path, file)), { recursive: true });
          keepFile(join(old, file), join(path, file));
        }
        written.set(folder, before);
        return true;
      }
      await make(path);
      const files = globSync('**/*', { cwd: path })
        .filter((file) => statSync(join(path, file)).isFile())
        .sort();
      written.set(folder, {
        from: fingerprint,
        files: files.map((file) => [file, getStamp(path, file)]),
      });
      return false;
    },
  };
}
