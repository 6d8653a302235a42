/**
 * Fills `{name}` in an address that `site.yaml` gives; values are percent-encoded.
 *
 * @example
 * fillAddress('https://github.com/o/r/issues/new?title={title}', { title: '空回滚？' })
 * // 'https://github.com/o/r/issues/new?title=%E7%A9%BA%E5%9B%9E%E6%BB%9A%EF%BC%9F'
 */
export function fillAddress(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACE, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}

/** The same for a path, whose slashes stay: `weekly/2021.md`. */
export function fillPath(template: string, source: string): string {
  return template.replaceAll('{source}', source.split('/').map(encodeURIComponent).join('/'));
}

/** `{url}` matches, `{}` does not. */
const PLACE = /\{(\w+)\}/gu;
