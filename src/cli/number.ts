/**
 * Reads a number above 0 of the command line.
 *
 * @throws Error that names the option and what it expects.
 */
export function readNumber(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new Error(`${option} is “${text}”, expected a number above 0`);
  }
  return value;
}
