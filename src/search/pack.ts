/** A file with its path in the folder that was packed: `fragment/zxx_8fc2a61.pf_fragment`. */
export type PackedFile = readonly [path: string, bytes: Uint8Array];

/**
 * Joins files into one: a line of JSON with the path and length of each, then their bytes. One request brings what would
 * be a thousand, and all of it is of one build.
 *
 * @example
 * toPack([['a.json', utf8('{}')], ['b', utf8('xyz')]]) // '[["a.json",2],["b",3]]\n{}xyz' in UTF-8
 */
export function toPack(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const lengths = files.map(([path, { length }]): Length => [path, length]);
  const head = new TextEncoder().encode(`${JSON.stringify(lengths)}\n`);
  const parts = [head, ...files.map(([, bytes]) => bytes)];
  const pack = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    pack.set(part, at);
    at += part.length;
  }
  return pack;
}

/**
 * The files of a pack by their paths; each shares the pack's memory.
 *
 * @throws Error where it is no pack, or is cut short
 */
export function readPack(
  pack: Uint8Array<ArrayBuffer>,
): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const end = pack.indexOf(LINE_FEED);
  // Our own build wrote it, unless it cannot be read.
  const lengths = JSON.parse(new TextDecoder().decode(pack.subarray(0, end))) as readonly Length[];
  let at = end + 1;
  const files = new Map(
    lengths.map(([path, length]) => {
      const bytes = pack.subarray(at, at + length);
      at += length;
      return [path, bytes];
    }),
  );
  if (at !== pack.length) throw new Error(`a pack of ${at} bytes has ${pack.length}`);
  return files;
}

type Length = readonly [path: string, length: number];

const LINE_FEED = 0x0a;
