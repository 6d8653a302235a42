import { CBOR, CborReader } from './cbor.ts';

/** What Pagefind's index of a batch of documents says, unpacked: what is needed to make one index of several. */
export interface BatchIndex {
  /** Number of words of each document, in the order in which they were added. */
  readonly lengths: readonly number[];
  /** All words of the index in the order of their bytes, each as an item of CBOR. */
  readonly words: Uint8Array;
  /** Pagefind's version, which stands in its list of the index. */
  readonly version: string;
}

/** What Pagefind's files begin with once unpacked. */
export const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Reads an index from Pagefind's files, unpacked.
 *
 * @param list the `.pf_meta` file: `[version, [[document, words, …], …], [[from, to, part], …], filters, sorts, fields]`
 * @param parts the `.pf_index` files by name: `[[[word, documents, …], …]]`
 * @throws Error where the files are made in another way
 */
export function readBatchIndex(
  list: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
): BatchIndex {
  const reader = read(list);
  expect(reader.head(CBOR.array) === 6);
  const version = reader.text().toString();
  const lengths = Array.from({ length: reader.head(CBOR.array) }, () => {
    expect(reader.head(CBOR.array) === 3);
    reader.skip();
    const length = reader.head(CBOR.uint);
    reader.skip();
    return length;
  });
  const words = Array.from({ length: reader.head(CBOR.array) }, () => {
    expect(reader.head(CBOR.array) === 3);
    reader.skip();
    reader.skip();
    const part = parts.get(reader.text().toString());
    if (part === undefined) throw new Error('a part of the index that Pagefind lists is missing');
    const inside = read(part);
    expect(inside.head(CBOR.array) === 1);
    inside.head(CBOR.array);
    return part.subarray(SIGNATURE.length + inside.at);
  });
  // Filters, sorts and fields.
  for (let list = 0; list < 3; list += 1) expect(reader.head(CBOR.array) === 0);
  return { lengths, words: Buffer.concat(words), version };
}

function read(file: Uint8Array): CborReader {
  expect(SIGNATURE.equals(file.subarray(0, SIGNATURE.length)));
  return new CborReader(file.subarray(SIGNATURE.length));
}

/** @throws Error where an index of Pagefind is not what we take it for */
export function expect(isAsExpected: boolean): void {
  if (!isAsExpected) throw new Error('Pagefind writes its index in another way than is known');
}
