import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A digest of the test suite, or of the archive that `CORPUS_DIR` names. */
export interface Sample {
  readonly name: string;
  readonly dir: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, 'fixtures');

/** All `fixtures/<case>/input.md`: a new folder is a new test. */
export const FIXTURES: readonly Sample[] = readSamples(ROOT, '*/input.md');

/** The digests below `CORPUS_DIR`, where it is set. */
export const CORPUS: readonly Sample[] = process.env.CORPUS_DIR
  ? readSamples(process.env.CORPUS_DIR, '**/*.md')
  : [];

function readSamples(root: string, pattern: string): Sample[] {
  const files = globSync(pattern, { cwd: root }).sort();
  if (files.length === 0) throw new Error(`no digests match ${pattern} in ${root}`);
  return files.map((file) => {
    const path = join(root, file);
    const isBundle = /^(?:input|index)\.md$/u.test(basename(file));
    return {
      name: isBundle ? basename(dirname(path)) : file,
      dir: dirname(path),
      text: readFileSync(path, 'utf8'),
    };
  });
}
