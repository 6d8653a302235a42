import type { Point } from 'unist';

/** A digest's text, cut into the YAML at its head and the Markdown below. */
export interface SplitFrontMatter {
  readonly yaml: string;
  /** Where the YAML starts in the file. */
  readonly yamlStart: Required<Point>;
  readonly body: string;
  readonly bodyStart: Required<Point>;
  readonly problem: 'front-matter-missing' | 'front-matter-unclosed' | undefined;
}

/**
 * Cuts a digest at the line that closes its front matter.
 *
 * @param source a text as `cleanCharacters` leaves it
 * @example
 * splitFrontMatter('---\ntitle: QA\n---\n正文') // yaml 'title: QA\n', body '正文', bodyStart { line: 4, column: 1, offset: 18 }
 */
export function splitFrontMatter(source: string): SplitFrontMatter {
  const opening = OPENING.exec(source);
  if (!opening) {
    const start = { line: 1, column: 1, offset: 0 };
    return {
      yaml: '',
      yamlStart: start,
      body: source,
      bodyStart: start,
      problem: 'front-matter-missing',
    };
  }
  const yamlOffset = opening[0].length;
  const yamlStart = { line: countLines(opening[0]), column: 1, offset: yamlOffset };
  CLOSING.lastIndex = yamlOffset;
  const closing = CLOSING.exec(source);
  if (!closing) {
    // Where the fields seem to end; without a close nobody can say.
    return {
      yaml: '',
      yamlStart,
      body: source.slice(yamlOffset),
      bodyStart: yamlStart,
      problem: 'front-matter-unclosed',
    };
  }
  const bodyOffset = closing.index + closing[0].length;
  return {
    yaml: source.slice(yamlOffset, closing.index),
    yamlStart,
    body: source.slice(bodyOffset),
    bodyStart: { line: countLines(source.slice(0, bodyOffset)), column: 1, offset: bodyOffset },
    problem: undefined,
  };
}

/** The number of the line that stands after a text. */
function countLines(text: string): number {
  return text.split('\n').length;
}

/** `---` alone on the first line that is not blank; `---js`, `+++` and `----` do not open front matter. */
const OPENING = /^(?:[ \t]*\n)*---[ \t]*\n/u;

/** `---` or `...` alone on a line, also as the last of the file; ` ---` inside a value does not close. */
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\n|$(?![\s\S]))/gmu;
