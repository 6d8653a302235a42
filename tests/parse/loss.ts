import type { Digest } from '../../src/model/digest.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toCharacters } from './outline.ts';

/** A digest's visible characters, and those of its parts in order, as the digest has them and as turns give them. */
export interface Kept {
  readonly source: string;
  /** With the marks of who speaks: what the digest's page shows. */
  readonly written: string;
  /** Without them: what everything else shows. */
  readonly nodes: string;
}

/** Compares what a digest says with what its parts say: `written` must equal `source`. */
export function toKept(digest: Digest): Kept {
  return {
    source: toCharacters(parseMarkdown(digest.markdown).children),
    written: partsOf(digest, 'written'),
    nodes: partsOf(digest, 'nodes'),
  };
}

/** What `nodes` lacks of `source` besides the marks of who speaks; `''` where it lacks nothing. */
export function findLoss({ source, nodes }: Kept): string {
  let at = 0;
  let lost = '';
  for (let index = 0; index < source.length;) {
    SPEAKER_MARKS.lastIndex = index;
    const mark = SPEAKER_MARKS.exec(source)?.[0];
    if (mark !== undefined && !nodes.startsWith(mark, at)) {
      index += mark.length;
    } else if (source[index] === nodes[at]) {
      index += 1;
      at += 1;
    } else {
      lost += source[index] ?? '';
      index += 1;
    }
  }
  const surplus = nodes.slice(at);
  return lost + (surplus === '' ? '' : ` surplus: ${surplus}`);
}

function partsOf({ sections, entries }: Digest, side: 'written' | 'nodes'): string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return sections
    .flatMap(({ heading, parts }) => [
      toCharacters(heading),
      ...parts.map((part) => {
        if (part.kind === 'prose') return toCharacters(part.nodes);
        const entry = byId.get(part.id);
        const turns = entry?.turns.flatMap((turn) => turn[side]) ?? [];
        const projects = entry?.projectLines.flatMap(({ nodes }) => nodes) ?? [];
        return toCharacters([...(entry?.heading ?? []), ...turns, ...projects]);
      }),
    ])
    .join('');
}

/** `A：`, `A：A：`, `答：`, `Q1:` taken off turns; the colon makes the difference to text. */
const SPEAKER_MARKS = /(?:Answer|Question|回答|答复|答案|问题|[AQ答问])\d{0,2}[:：]+/iuy;
