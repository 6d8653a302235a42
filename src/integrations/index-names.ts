/** Pagefind's list of the documents and parts of an index, with other names. */
export interface RenamedList {
  readonly list: Uint8Array;
  /** Name that Pagefind gave a part → the one it has now. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Gives documents and parts of an index short names: a document its place, a part its number, both in base 36. Pagefind
 * names them by hashes, which cannot be packed: of 2,750 documents they are two thirds of what every first query loads.
 *
 * @param list what a `.pf_meta` file holds, unpacked: CBOR in which documents come first, in the order they were added,
 *   and parts behind them
 * @param documents number of documents
 * @throws Error where the list names other than so many documents
 */
export function shortenNames(list: Uint8Array, documents: number): RenamedList {
  const parts = new Map<string, string>();
  let named = 0;
  // Latin-1 gives each byte a character, and back.
  const text = Buffer.from(list).toString('latin1');
  const shortened = text.replace(NAME, (found: string, name: string) => {
    if (found.charCodeAt(0) !== TEXT + name.length) return found;
    const place = named;
    named += 1;
    if (place < documents) return toCborText(place.toString(36));
    const number = (place - documents).toString(36);
    parts.set(name, number);
    return toCborText(number);
  });
  if (named < documents) {
    throw new Error(`Pagefind's list of the index names ${named} of ${documents} documents`);
  }
  return { list: Buffer.from(shortened, 'latin1'), parts };
}

/** First byte of a text in CBOR, before its length is added; for texts of less than 24 bytes (RFC 8949, 3.1). */
const TEXT = 0x60;
/** `kzxx_fc68c26`: a byte that says how long the name is, and the name. Words of the index have no `_`. */
const NAME = /[\x60-\x77](zxx_[\da-f]{7,19})/gu;

function toCborText(text: string): string {
  return String.fromCharCode(TEXT + text.length) + text;
}
