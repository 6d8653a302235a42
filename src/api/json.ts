/** Writes a document of the API: indented, so that people can read it and diffs stay small. */
export function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 1)}\n`;
}
