import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../model/message.ts';
import type { DigestFile } from '../parse/digest.ts';
import { decode } from './decode.ts';
import { findRealRoots, isInside } from './inside.ts';

/** The digests' files that could be read, and a message for each that could not. */
export interface ReadFiles {
  readonly files: readonly DigestFile[];
  readonly messages: readonly Message[];
}

/** In bytes; the largest real digest has 30 KB. */
const MAX_SIZE = 8 * 1024 * 1024;

/**
 * Reads all digests below `weekly/` of a content folder, in the order of their paths, whatever the file system's is.
 *
 * Names that start with a dot and Hugo's `_index.md` are no digests. Links are followed as long as they stay in the
 * folder.
 */
export async function readFiles(contentDir: string): Promise<ReadFiles> {
  const root = join(contentDir, 'weekly');
  const inside = await findRealRoots(contentDir);
  const found: Found[] = [];
  // One after another: most files are small, and to wait for each in turn costs four times what reading it does.
  walk(root, 'weekly', inside, new Set(), found);
  found.sort((a, b) => (a.source < b.source ? -1 : 1));
  const results = found.map((one) => ('rule' in one ? one : readDigest(one)));
  return {
    files: results.filter((result) => 'text' in result),
    messages: results.filter((result) => 'rule' in result).map(toMessage),
  };
}

interface Place {
  /** Path relative to the content folder, with `/`. */
  readonly source: string;
}

interface Readable extends Place {
  readonly path: string;
}

interface Refused extends Place {
  readonly rule: Message['rule'];
  readonly place?: Message['place'];
  readonly data?: Message['data'];
}

type Found = Readable | Refused;

function toMessage({ source, rule, place, data = {} }: Refused): Message {
  return { rule, file: source, place, data };
}

function walk(
  dir: string,
  source: string,
  inside: readonly string[],
  seen: Set<string>,
  found: Found[],
): void {
  const real = orRefusal(source, () => realpathSync.native(dir));
  if (typeof real !== 'string') {
    // A content folder without `weekly/` has no digests; any other folder was listed a moment ago.
    if (source !== 'weekly') found.push(real);
    return;
  }
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(dir, entry.name);
    const at = `${source}/${entry.name}`;
    const kind = findKind(entry, path, at, inside);
    if (kind === 'folder') walk(path, at, inside, seen, found);
    else if (kind === 'file') {
      if (DIGEST_NAME.test(entry.name)) found.push({ source: at, path });
    } else if (
      kind !== undefined &&
      (DIGEST_NAME.test(entry.name) || kind.rule === 'file-outside')
    ) {
      found.push(kind);
    }
  }
}

function findKind(
  entry: Dirent,
  path: string,
  source: string,
  inside: readonly string[],
): 'file' | 'folder' | Refused | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink())
    return { source, rule: 'file-unreadable', data: { reason: 'not a file' } };
  const target = orRefusal(source, () => realpathSync.native(path));
  if (typeof target !== 'string') return target;
  if (!isInside(target, inside)) return { source, rule: 'file-outside' };
  const stats = statSync(target);
  return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined;
}

function readDigest({ source, path }: Readable): DigestFile | Refused {
  const file = orRefusal(source, () => openSync(path, 'r'));
  if (typeof file !== 'number') return file;
  try {
    const { size } = fstatSync(file);
    if (size > MAX_SIZE) {
      const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/u, '');
      return {
        source,
        rule: 'file-too-large',
        data: { size: megabytes(size), limit: megabytes(MAX_SIZE) },
      };
    }
    const decoded = decode(readFileSync(file));
    return decoded.kind === 'text' ? { source, text: decoded.text } : { source, ...decoded };
  } finally {
    closeSync(file);
  }
}

/** What the file system gives, or why it does not. */
function orRefusal<T>(source: string, read: () => T): T | Refused {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const reason = 'code' in error ? String(error.code) : error.message;
    return { source, rule: 'file-unreadable', data: { reason } };
  }
}

/** `2021-09-10.md` and `index.MD` match, `_index.md`, `a.txt` and `.a.md` do not. */
const DIGEST_NAME = /^(?!_index\.)(?!\.).*\.(?:md|markdown)$/iu;
