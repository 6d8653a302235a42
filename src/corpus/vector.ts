/** A sparse vector of unit length: dimensions in ascending order, and their weights. */
export interface Vector {
  readonly dimensions: Int32Array;
  readonly weights: Float64Array;
}

/** Brings weights to unit length; weights that are not positive are left out. */
export function createVector(weights: ReadonlyMap<number, number>): Vector {
  const entries = [...weights].filter(([, weight]) => weight > 0).sort(([a], [b]) => a - b);
  const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    dimensions: Int32Array.from(entries, ([dimension]) => dimension),
    weights: Float64Array.from(entries, ([, weight]) => weight / length),
  };
}

/** In how many dimensions both vectors have a weight. */
export function countShared(a: Vector, b: Vector): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.dimensions.length && j < b.dimensions.length;) {
    const difference = (a.dimensions[i] ?? 0) - (b.dimensions[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** The cosine of the angle between two vectors, from 0 to 1; 0 where one is empty. */
export function getCosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.dimensions.length && j < b.dimensions.length;) {
    const difference = (a.dimensions[i] ?? 0) - (b.dimensions[j] ?? 0);
    if (difference === 0) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return sum;
}
