/** A thing of schema.org; keys without a value are left out. */
export interface Thing {
  readonly [key: string]: string | number | boolean | Thing | readonly Thing[] | undefined;
}

/**
 * Writes things of schema.org for a `<script type="application/ld+json">`.
 *
 * `<`, `>` and `&` are written as escapes of JSON, so that no text of a digest can end the script or start a comment.
 */
export function toJsonLd(things: readonly Thing[]): string {
  const [first] = things;
  const document =
    things.length === 1 && first !== undefined
      ? { '@context': CONTEXT, ...first }
      : { '@context': CONTEXT, '@graph': things };
  return JSON.stringify(document).replace(UNSAFE, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const CONTEXT = 'https://schema.org';

/** `<` of `</script>` and the line separators that old scripts choke on match; `"` does not. */
const UNSAFE = /[<>&\u2028\u2029]/gu;
