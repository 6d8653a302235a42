/** A command that a document shows, with what it shows of the output. */
export interface ShownCommand {
  /** `npm run check -- --fix` */
  readonly command: string;
  readonly output: readonly string[];
  /** Of the command in its file, from 1. */
  readonly line: number;
}

/** What stands in a document for a reader to do: commands to run, files to write. */
export type Step =
  | ({ readonly kind: 'command' } & ShownCommand)
  | { readonly kind: 'file'; readonly path: string; readonly text: string };

/**
 * The steps of a document in order.
 *
 * A block of `console` holds commands after `$ `, each with its output; a line of `…` stands for any lines. A block
 * whose info string goes on with a path (```` ```markdown content/weekly/2021-09-17.md ````) is a file to write.
 */
export function listSteps(markdown: string): readonly Step[] {
  const steps: Step[] = [];
  for (const match of markdown.matchAll(FENCE)) {
    const { language = '', path = '', body = '' } = match.groups ?? {};
    if (path !== '') steps.push({ kind: 'file', path, text: body });
    if (language !== 'console') continue;
    const first = markdown.slice(0, match.index).split('\n').length + 1;
    for (const [at, line] of body.trimEnd().split('\n').entries()) {
      if (line.startsWith('$ '))
        steps.push({ kind: 'command', command: line.slice(2), output: [], line: first + at });
      else {
        const last = steps.at(-1);
        if (last?.kind !== 'command') throw new Error(`line ${first + at} is output of no command`);
        steps[steps.length - 1] = { ...last, output: [...last.output, line] };
      }
    }
  }
  return steps;
}

/** From ```` ```console ```` to ```` ``` ````, or with more backticks around a block that holds others. */
const FENCE =
  /^(?<fence>`{3,})(?<language>\w+)(?: (?<path>[\w./-]+))?\n(?<body>[\s\S]*?)^\k<fence>$/gmu;
