const start = performance.now();

/** Prints a line with the minutes and seconds since the start: `02:17  10 ×: cold build`. */
export function say(line: string): void {
  const seconds = Math.floor((performance.now() - start) / 1000);
  const clock = [Math.floor(seconds / 60), seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  process.stdout.write(`${clock}  ${line}\n`);
}
