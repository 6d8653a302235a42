import { colorsOf } from './colors.ts';

/**
 * Runs a command: an error ends it with its message and exit code 1, with the stack only where `DEBUG` is set.
 *
 * @param help is printed in place of the command where `--help` is given
 */
export async function run(command: () => Promise<void>, help?: string): Promise<void> {
  try {
    if (help !== undefined && process.argv.slice(2).some((word) => HELP_WORDS.has(word))) {
      process.stdout.write(help);
      return;
    }
    await command();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${colorsOf(process.stderr).red('error')} ${message}\n`);
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = 1;
  }
}

const HELP_WORDS = new Set(['--help', '-h']);
