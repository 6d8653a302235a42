import { encode } from 'uqr';

/** A QR code as one path of an SVG whose view box is `0 0 size size`. */
export interface QrCode {
  /** The address that it leads to. */
  readonly address: string;
  /** Modules in a row, the quiet zone around the code included. */
  readonly size: number;
  /** Strokes of width 1 along the dark modules of each row: `M4 4.5h7m2 0h1…` */
  readonly path: string;
}

/**
 * The QR code of a page's address, for the camera of a telephone; `undefined` where the address is one that no other
 * machine can open.
 *
 * @example
 * toQrCode('https://qa.example.org/questions/a-1/')?.size // 37
 * toQrCode('http://localhost:4321/questions/a-1/') // undefined
 */
export function toQrCode(address: string): QrCode | undefined {
  if (THIS_MACHINE.test(new URL(address).hostname)) return undefined;
  // Any mask can be read; to look for the best one takes five times as long as all the rest.
  const { data, size } = encode(address, { ecc: 'M', maskPattern: 0, border: QUIET_ZONE });
  return { address, size, path: data.map(toStrokes).join('') };
}

/** `localhost`, `127.0.0.1` and `[::1]` match, `localhost.example.org` does not. */
const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

/** In modules, as the standard asks for. */
const QUIET_ZONE = 4;

function toStrokes(row: readonly boolean[], y: number): string {
  let strokes = '';
  let at = 0;
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x] === true) x += 1;
    strokes += strokes === '' ? `M${from} ${y}.5` : `m${from - at} 0`;
    strokes += `h${x - from}`;
    at = x;
  }
  return strokes;
}
