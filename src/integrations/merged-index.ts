import { expect, SIGNATURE, type BatchIndex } from './batch-index.ts';
import { CBOR, CborReader, toCborHead, toCborText } from './cbor.ts';

/** An index as Pagefind's script reads it, unpacked. */
export interface MergedIndex {
  /** The list of its documents and parts: documents are named by their place, parts by their number, both in base 36. */
  readonly list: Uint8Array;
  readonly parts: readonly Uint8Array[];
}

/**
 * Makes one index of those of several batches, as if Pagefind had indexed all documents at once. The words are cut into
 * parts anew.
 *
 * @param batches not empty; in the order of their documents
 * @param partSize most bytes of a part, unpacked, unless one word needs more
 */
export function mergeIndexes(batches: readonly BatchIndex[], partSize: number): MergedIndex {
  const parts: { words: Buffer[]; from: Uint8Array; to: Uint8Array }[] = [];
  let size = 0;
  for (const { word, bytes } of mergeWords(batches)) {
    const last = parts.at(-1);
    if (last === undefined || size + bytes.length > partSize) {
      parts.push({ words: [bytes], from: word, to: word });
      size = bytes.length;
    } else {
      last.words.push(bytes);
      last.to = word;
      size += bytes.length;
    }
  }
  const lengths = batches.flatMap((batch) => batch.lengths);
  const list = [
    toCborHead(CBOR.array, 6),
    toCborText(batches[0]?.version ?? ''),
    toCborHead(CBOR.array, lengths.length),
    ...lengths.flatMap((length, place) => [
      toCborHead(CBOR.array, 3),
      toCborText(place.toString(36)),
      toCborHead(CBOR.uint, length),
      toCborText(''),
    ]),
    toCborHead(CBOR.array, parts.length),
    ...parts.flatMap(({ from, to }, number) => [
      toCborHead(CBOR.array, 3),
      toCborText(from),
      toCborText(to),
      toCborText(number.toString(36)),
    ]),
    // Filters, sorts and fields.
    ...Array.from({ length: 3 }, () => toCborHead(CBOR.array, 0)),
  ];
  return {
    list: Buffer.concat([SIGNATURE, ...list]),
    parts: parts.map(({ words }) =>
      Buffer.concat([
        SIGNATURE,
        toCborHead(CBOR.array, 1),
        toCborHead(CBOR.array, words.length),
        ...words,
      ]),
    ),
  };
}

/** The documents that hold a word. */
interface Postings {
  readonly count: number;
  /** Places of the first and of the last of them. */
  readonly first: number;
  readonly last: number;
  /** As CBOR from behind the place of the first on: each is `[steps from the one before, words, …]`. */
  readonly rest: Buffer;
}

/** A word of an index. */
interface Word {
  readonly word: Buffer;
  readonly postings: Postings;
  /** Spellings with accents, which have documents of their own: `café` of `cafe`. */
  readonly variants: readonly { readonly form: Buffer; readonly postings: Postings }[];
}

/** All words of several indexes, in the order of their bytes, each once. */
function* mergeWords(
  batches: readonly BatchIndex[],
): Generator<{ readonly word: Buffer; readonly bytes: Buffer }> {
  let offset = 0;
  const heads = batches.map(({ words, lengths }) => {
    const rest = readWords(words);
    const head = { rest, next: rest.next().value, offset };
    offset += lengths.length;
    return head;
  });
  for (;;) {
    const word = findFirst(heads.flatMap(({ next }) => next?.word ?? []));
    if (word === undefined) return;
    const all: Placed[] = [];
    const variants: (Placed & { readonly form: Buffer })[] = [];
    for (const head of heads) {
      const { next, offset } = head;
      if (!next?.word.equals(word)) continue;
      all.push({ postings: next.postings, offset });
      variants.push(...next.variants.map((variant) => ({ ...variant, offset })));
      head.next = head.rest.next().value;
    }
    const bytes = Buffer.concat([
      toCborHead(CBOR.array, 3),
      toCborText(word),
      ...joinPostings(all),
      ...joinVariants(variants),
    ]);
    yield { word, bytes };
  }
}

function findFirst(words: readonly Buffer[]): Buffer | undefined {
  let first: Buffer | undefined;
  for (const word of words) if (first === undefined || word.compare(first) < 0) first = word;
  return first;
}

/** Documents of a batch, which has `offset` documents before it. */
interface Placed {
  readonly postings: Postings;
  readonly offset: number;
}

function joinPostings(all: readonly Placed[]): readonly Buffer[] {
  const joined: Buffer[] = [];
  let count = 0;
  let last = 0;
  for (const { postings, offset } of all) {
    if (postings.count === 0) continue;
    const steps = offset + postings.first - last;
    joined.push(toCborHead(CBOR.array, 3), toCborHead(CBOR.uint, steps), postings.rest);
    count += postings.count;
    last = offset + postings.last;
  }
  return [toCborHead(CBOR.array, count), ...joined];
}

function joinVariants(
  variants: readonly (Placed & { readonly form: Buffer })[],
): readonly Buffer[] {
  const forms = new Set(variants.map(({ form }) => form.toString()).sort());
  return [
    toCborHead(CBOR.array, forms.size),
    ...Array.from(forms).flatMap((form) => [
      toCborHead(CBOR.array, 2),
      toCborText(form),
      ...joinPostings(variants.filter((variant) => variant.form.toString() === form)),
    ]),
  ];
}

function* readWords(words: Uint8Array): Generator<Word, undefined> {
  const reader = new CborReader(words);
  let before: Buffer | undefined;
  while (!reader.isAtEnd) {
    expect(reader.head(CBOR.array) === 3);
    const word = reader.text();
    expect(before === undefined || before.compare(word) < 0);
    before = word;
    const postings = readPostings(reader);
    const variants = Array.from({ length: reader.head(CBOR.array) }, () => {
      expect(reader.head(CBOR.array) === 2);
      return { form: reader.text(), postings: readPostings(reader) };
    });
    yield { word, postings, variants };
  }
}

function readPostings(reader: CborReader): Postings {
  const count = reader.head(CBOR.array);
  let [first, last, start] = [0, 0, reader.at];
  for (let document = 0; document < count; document += 1) {
    expect(reader.head(CBOR.array) === 3);
    last += reader.head(CBOR.uint);
    if (document === 0) [first, start] = [last, reader.at];
    reader.skip();
    reader.skip();
  }
  return { count, first, last, rest: reader.slice(start) };
}
