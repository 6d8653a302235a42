/**
 * How many letters must be put in, left out or swapped with their neighbour to turn one word into the other.
 *
 * A changed letter counts twice: slips of the keyboard are seldom that, names of different things often are.
 *
 * @example
 * getEditDistance('sofaregistery', 'sofaregistry') // 1
 * getEditDistance('mosn', 'mson')                  // 1
 * getEditDistance('sofaboot', 'sofabolt')          // 2
 */
export function getEditDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 2;
      let cost = Math.min(
        getCost(above, column) + 1,
        getCost(current, column - 1) + 1,
        getCost(above, column - 1) + change,
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, getCost(before, column - 2) + 1);
      current.push(cost);
    }
    [before, above] = [above, current];
  }
  return getCost(above, b.length);
}

function getCost(costs: readonly number[], column: number): number {
  return costs[column] ?? Infinity;
}
