import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { toQrCode } from '../../src/site/qr-code.ts';

describe('toQrCode()', () => {
  test.each([
    'https://qa.example.org/questions/sofa-weekly-20210910-1/',
    'https://qa.example.org/kb/questions/%E5%91%A8%E5%88%8A-1/',
  ])('draws every dark module of %s, and a quiet zone around them', (address) => {
    const { size, path } = toQrCode(address) ?? { size: 0, path: '' };
    const { data } = encode(address, { ecc: 'M', maskPattern: 0, border: 0 });
    const quiet = Array<string>(4).fill('.'.repeat(size));
    const rows = data.map((row) => `....${row.map((dark) => (dark ? '#' : '.')).join('')}....`);
    expect(draw(path, size)).toEqual([...quiet, ...rows, ...quiet]);
  });

  test.each(['http://localhost:4321/', 'http://127.0.0.1/weekly/', 'http://[::1]:8080/'])(
    'leaves out %s, which no telephone can open',
    (address) => {
      expect(toQrCode(address)).toBeUndefined();
    },
  );

  test('does not take a name for this machine that only begins like it', () => {
    expect(toQrCode('https://localhost.example.org/')).toBeDefined();
  });
});

/** `M4 4.5`, `m2 0` and `h7` */
const COMMAND = /([Mmh])(\d+)(?: (\d+)(?:\.5)?)?/gu;

/** What a path paints, row by row: `#` dark, `.` light. */
function draw(path: string, size: number): readonly string[] {
  const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'));
  let [x, y] = [0, 0];
  for (const [, command, first = '', second] of path.matchAll(COMMAND)) {
    if (command === 'h') rows[y]?.fill('#', x, x + Number(first));
    if (command === 'M') y = Number(second);
    x = command === 'M' ? Number(first) : x + Number(first);
  }
  return rows.map((row) => row.join(''));
}
