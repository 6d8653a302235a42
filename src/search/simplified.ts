import * as OpenCC from 'opencc-js/t2cn';
import type { Simplified } from './fold.ts';

/** First and last of the ideographs in common use (CJK Unified Ideographs). */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The table of traditional characters, from OpenCC. For the build only: its dictionaries are large. */
export function createSimplified(): Simplified {
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const chars = Array.from({ length: LAST - FIRST + 1 }, (_, at) =>
    String.fromCharCode(FIRST + at),
  );
  return new Map(
    chars.flatMap((char) => {
      const simple = convert(char);
      return simple !== char && simple.length === 1 ? [[char, simple] as const] : [];
    }),
  );
}
