import type { DigestRule } from '../rule.ts';

/** A block of code that goes on to the end of the file because nothing closes it. */
export const checkFences: DigestRule = ({ lines }, report) => {
  let open: { readonly line: number; readonly fence: string; readonly quoted: boolean } | undefined;
  for (const [at, text] of lines.entries()) {
    const match = FENCE.exec(text);
    const [, quote = '', fence = '', rest = ''] = match ?? [];
    // The end of a quote closes the block that stands in it.
    if (open?.quoted && !/^\s*>/u.test(text)) open = undefined;
    if (match === null) continue;
    if (open === undefined) open = { line: at + 1, fence, quoted: quote.includes('>') };
    else if (fence.startsWith(open.fence) && rest.trim() === '') open = undefined;
  }
  if (open) {
    report('fence-unclosed', { line: open.line, column: 1 }, { fence: open.fence });
  }
};

/** `` ```java ``, `> ~~~`; not `` `code` `` nor four spaces before it. */
const FENCE = /^((?: {0,3}> ?)*) {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/u;
