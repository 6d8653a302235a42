/**
 * Writes front matter that any YAML parser reads: a JSON string is a YAML string.
 *
 * @example
 * writeFrontMatter({ title: 'SOFA Weekly | QA 整理', tags: ['MOSN'] })
 * // '---\ntitle: "SOFA Weekly | QA 整理"\ntags: ["MOSN"]\n---\n'
 */
export function writeFrontMatter(
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    if (typeof value !== 'string') return [`${key}: [${value.map(quote).join(', ')}]`];
    return [`${key}: ${MOMENT.test(value) ? value : quote(value)}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** `2021-09-10T15:00:00+08:00` matches and stands without quotes, `2021 年` does not. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/u;

const quote = (text: string) => JSON.stringify(text);
