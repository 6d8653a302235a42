import type { Digest } from '../../src/model/digest.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { toCharacters } from './outline.ts';

/**
 * What of a digest's visible characters is not in its parts, or is there twice or out of order, apart from the marks of
 * who speaks; `''` where nothing is lost. The marks are the only text that the parser takes off.
 */
export function findLoss(digest: Digest): string {
  const source = toCharacters(parseMarkdown(digest.markdown).children);
  const kept = toKept(digest);
  let at = 0;
  let lost = '';
  for (let index = 0; index < source.length;) {
    SPEAKER_MARKS.lastIndex = index;
    const mark = SPEAKER_MARKS.exec(source)?.[0];
    if (mark !== undefined && !kept.startsWith(mark, at)) {
      index += mark.length;
    } else if (source[index] === kept[at]) {
      index += 1;
      at += 1;
    } else {
      lost += source[index] ?? '';
      index += 1;
    }
  }
  const surplus = kept.slice(at);
  return lost + (surplus === '' ? '' : ` surplus: ${surplus}`);
}

/** The visible characters of all parts, in order. */
function toKept({ sections, entries }: Digest): string {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return sections
    .flatMap(({ heading, parts }) => [
      toCharacters(heading),
      ...parts.map((part) => {
        if (part.kind === 'prose') return toCharacters(part.nodes);
        const entry = byId.get(part.id);
        const turns = entry?.turns.flatMap(({ nodes }) => nodes) ?? [];
        const projects = entry?.projectLines.flatMap(({ nodes }) => nodes) ?? [];
        return toCharacters([...(entry?.heading ?? []), ...turns, ...projects]);
      }),
    ])
    .join('');
}

/** `A：`, `A：A：`, `答：`, `Q1:` taken off turns; the colon makes the difference to text. */
const SPEAKER_MARKS = /(?:Answer|Question|回答|答复|答案|问题|[AQ答问])\d{0,2}[:：]+/iuy;
