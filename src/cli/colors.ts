import picocolors from 'picocolors';

type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * The colours of a stream: those of a terminal that has them, and none in a pipe, a file or the log of a continuous
 * integration, where other programs read `path:line:column`. `FORCE_COLOR` and `NO_COLOR` decide otherwise.
 */
export function colorsOf(stream: Partial<NodeJS.WriteStream>): Colors {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = process.env;
  if (refused) return picocolors.createColors(false);
  return picocolors.createColors(forced ? forced !== '0' : (stream.hasColors?.() ?? false));
}
