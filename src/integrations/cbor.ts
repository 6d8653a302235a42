/** Kinds of CBOR items that Pagefind's indexes are made of (RFC 8949, 3.1). */
export const CBOR = { uint: 0, negative: 1, text: 3, array: 4 } as const;

type Kind = (typeof CBOR)[keyof typeof CBOR];

/** Reads CBOR one item after another, without making values of what is only copied. */
export class CborReader {
  readonly #bytes: Buffer;
  /** Where the next item begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /**
   * The number in the first bytes of an item: its value, or how many bytes or items it holds.
   *
   * @throws Error where the item is of another kind
   */
  head(kind: Kind): number {
    const first = this.#bytes.readUInt8(this.at);
    if (first >> 5 !== kind) throw new Error(`CBOR of kind ${kind} expected at ${this.at}`);
    return this.#number();
  }

  /** The bytes of a text. */
  text(): Buffer {
    const length = this.head(CBOR.text);
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** What was read from a place on. */
  slice(from: number): Buffer {
    return this.#bytes.subarray(from, this.at);
  }

  /** Goes to the end of an item with all that is in it. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const kind = this.#bytes.readUInt8(this.at) >> 5;
      const number = this.#number();
      if (kind === CBOR.array) left += number;
      else if (kind === CBOR.text) this.at += number;
      else if (kind !== CBOR.uint && kind !== CBOR.negative) {
        throw new Error(`CBOR of kind ${kind} is not expected`);
      }
    }
  }

  #number(): number {
    const short = this.#bytes.readUInt8(this.at) & SHORT;
    this.at += 1;
    if (short < BYTES_FOLLOW) return short;
    const bytes = 2 ** (short - BYTES_FOLLOW);
    if (bytes > 4) throw new Error(`CBOR with a number of ${bytes} bytes is not expected`);
    this.at += bytes;
    return this.#bytes.readUIntBE(this.at - bytes, bytes);
  }
}

/** Bits of the first byte that hold the number, or tell in how many bytes it follows. */
const SHORT = 0x1f;
/** 24: one byte follows, 25: two, 26: four. */
const BYTES_FOLLOW = 24;

/** First bytes of an item. */
export function toCborHead(kind: Kind, number: number): Buffer {
  if (number < BYTES_FOLLOW) return Buffer.of((kind << 5) | number);
  const bytes = number < 0x100 ? 1 : number < 0x10000 ? 2 : 4;
  const head = Buffer.alloc(1 + bytes);
  head.writeUInt8((kind << 5) | (BYTES_FOLLOW + Math.log2(bytes)));
  head.writeUIntBE(number, 1, bytes);
  return head;
}

export function toCborText(text: string | Uint8Array): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([toCborHead(CBOR.text, bytes.length), bytes]);
}
