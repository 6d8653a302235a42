import type { Result } from './build.ts';

const [WIDTH, HEIGHT] = [720, 400];
const FRAME = { left: 60, right: 700, top: 20, bottom: 350 };
const COLOURS = ['#1a6dff', '#0a9d6c', '#7b61ff', '#888888', '#d9480f', '#b8860b'];

interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly seconds: number }[];
}

/** Draws seconds over entries, both on logarithmic scales: a straight slope is a cost that grows as the archive does. */
export function toChart(results: readonly Result[]): string {
  const lines = toLines(results).filter((line) => line.points.length > 0);
  const xs = lines.flatMap((line) => line.points.map((point) => point.x));
  const ys = lines.flatMap((line) => line.points.map((point) => point.seconds));
  const x = toScale(xs, FRAME.left + 20, FRAME.right - 190);
  const y = toScale(ys, FRAME.bottom - 20, FRAME.top + 10);
  const marks = lines.map((line, at) => {
    const colour = COLOURS[at % COLOURS.length] ?? '#000000';
    const path = line.points.map((point) => `${x(point.x)},${y(point.seconds)}`).join(' ');
    const dots = line.points.map(
      (point) =>
        `<circle cx="${x(point.x)}" cy="${y(point.seconds)}" r="3.5" fill="${colour}"><title>${line.name}: ${point.seconds.toFixed(1)} s</title></circle>`,
    );
    const label = `<text x="${FRAME.right - 170}" y="${FRAME.top + 20 + at * 20}" fill="${colour}">${line.name}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  const columns = [...new Set(xs)].map(
    (value) =>
      `<text x="${x(value)}" y="${FRAME.bottom + 20}" text-anchor="middle">${value} entries</text>`,
  );
  const rows = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000]
    .filter((value) => value >= Math.min(...ys) && value <= Math.max(...ys))
    .map(
      (value) =>
        `<line x1="${FRAME.left}" x2="${FRAME.right - 180}" y1="${y(value)}" y2="${y(value)}" stroke="#88888840"/><text x="${FRAME.left - 8}" y="${y(value) + 4}" text-anchor="end">${value} s</text>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#666666" role="img" aria-label="Seconds of a build by number of entries">${rows.join('')}${columns.join('')}${marks.join('')}</svg>\n`;
}

function toLines(results: readonly Result[]): readonly Line[] {
  const toLine = (name: string, pick: (result: Result) => number | undefined): Line => ({
    name,
    points: results.flatMap((result) => {
      const seconds = pick(result);
      return seconds === undefined ? [] : [{ x: result.entries, seconds }];
    }),
  });
  const peers = results[0]?.peers.map((peer) => peer.name) ?? [];
  return [
    toLine('cold', (result) => result.cold.seconds),
    toLine('one digest changed', (result) => result.edit.seconds),
    toLine('no change', (result) => result.same.seconds),
    toLine('floor', (result) => result.floor.seconds),
    ...peers.map((name) =>
      toLine(name, (result) => result.peers.find((peer) => peer.name === name)?.cost.seconds),
    ),
  ];
}

/** A logarithmic scale from the range of `values` to `from`…`to`, rounded to a tenth of a pixel. */
function toScale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.log(Math.min(...values));
  const high = Math.log(Math.max(...values));
  const span = high - low || 1;
  return (value) => Math.round((from + ((Math.log(value) - low) / span) * (to - from)) * 10) / 10;
}
