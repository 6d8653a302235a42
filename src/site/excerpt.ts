/**
 * The beginning of a text on one line, at most `limit` characters (an ellipsis marks a cut): enough for a search
 * engine's result and a chat's card.
 *
 * @example
 * toExcerpt('可以的。\n见文档。') // '可以的。 见文档。'
 */
export function toExcerpt(text: string, limit = 120): string {
  const characters = Array.from(text.replace(SPACE, ' ').trim());
  return characters.length <= limit
    ? characters.join('')
    : `${characters.slice(0, limit).join('')}…`;
}

/** A line break matches. */
const SPACE = /\s+/gu;
