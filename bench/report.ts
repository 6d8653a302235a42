import { readFile, writeFile } from 'node:fs/promises';
import type { Result } from './build.ts';
import { toChart } from './chart.ts';
import type { Cost } from './measure.ts';

const DOCUMENT = 'docs/performance.md';
const PICTURE = 'docs/performance.svg';
const MARKS = ['<!-- bench:build -->', '<!-- /bench:build -->'] as const;

/** Puts the table between its marks in docs/performance.md, and draws docs/performance.svg. */
export async function writeReport(results: readonly Result[], machine: string): Promise<void> {
  await writeFile(PICTURE, toChart(results));
  const text = await readFile(DOCUMENT, 'utf8');
  const [from, to] = [text.indexOf(MARKS[0]), text.indexOf(MARKS[1])];
  if (from < 0 || to < 0) throw new Error(`${DOCUMENT} lacks ${MARKS.join(' and ')}`);
  const report = `${MARKS[0]}\n\n${toTables(results, machine)}\n${text.slice(to)}`;
  await writeFile(DOCUMENT, text.slice(0, from) + report);
}

function toTables(results: readonly Result[], machine: string): string {
  const peers = results[0]?.peers.map((peer) => peer.name) ?? [];
  const ratios = toTable(
    [
      'archive',
      ...peers.map((name) => `cold ÷ ${name}`),
      'cold ÷ floor',
      'one digest ÷ cold',
      'no change ÷ cold',
    ],
    results.map((result) => [
      toName(result),
      ...peers.map((name) =>
        toRatio(result.cold, result.peers.find((peer) => peer.name === name)?.cost),
      ),
      toRatio(result.cold, result.floor),
      toRatio(result.edit, result.cold),
      toRatio(result.same, result.cold),
    ]),
  );
  const costs = toTable(
    ['archive', 'what', 'wall', 'CPU', 'memory', 'ms per entry (CPU)'],
    results.flatMap((result) =>
      [
        { name: 'cold', cost: result.cold },
        { name: 'one digest changed', cost: result.edit },
        { name: 'no change', cost: result.same },
        { name: 'floor', cost: result.floor },
        ...result.peers,
      ].map(({ name, cost }) => [
        toName(result),
        name,
        `${cost.seconds.toFixed(1)} s`,
        cost.cpu === undefined ? '–' : `${cost.cpu.toFixed(1)} s`,
        cost.memory === undefined ? '–' : `${(cost.memory / 1e9).toFixed(2)} GB`,
        toCostPerEntry(cost, result.entries),
      ]),
    ),
  );
  const outputs = toTable(
    ['archive', 'digests', 'entries', 'files written', 'MB written'],
    results.map((result) => [
      toName(result),
      String(result.digests),
      String(result.entries),
      String(result.size.files),
      (result.size.bytes / 1e6).toFixed(1),
    ]),
  );
  return `Measured in one run on ${machine}. Ratios are of wall time, in parentheses of CPU time.\n\n${ratios}\n![Seconds by size of the archive](performance.svg)\n\n${costs}\n${outputs}`;
}

/** In milliseconds: `117.9 (38.9)`. */
function toCostPerEntry({ seconds, cpu }: Cost, entries: number): string {
  const wall = ((seconds * 1000) / entries).toFixed(1);
  return cpu === undefined ? wall : `${wall} (${((cpu * 1000) / entries).toFixed(1)})`;
}

function toName(result: Result): string {
  return `${result.factor} ×`;
}

/** Of wall time and, where it was measured, of CPU time, which other work on the machine disturbs less: `0.45 (0.31)`. */
function toRatio(cost: Cost, other: Cost | undefined): string {
  if (other === undefined) return '–';
  const wall = (cost.seconds / other.seconds).toFixed(2);
  return cost.cpu && other.cpu ? `${wall} (${(cost.cpu / other.cpu).toFixed(2)})` : wall;
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return (
    line(head) + line(head.map((_, at) => (at === 0 ? '---' : '--:'))) + rows.map(line).join('')
  );
}
