/**
 * The versions that a text names, each once, in order.
 *
 * A number with three or more parts counts where nothing says that it is something else, one with two parts only with a
 * `v` or with `版本` or `version` beside it. Addresses of machines are none.
 *
 * @example
 * listVersions('seata 1.4.2 升级到 v1.5') // ['1.4.2', '1.5']
 * listVersions('192.168.2.115:8091，占 3.5%') // []
 */
export function listVersions(text: string): readonly string[] {
  const found = Array.from(text.replace(ADDRESS, ' ').matchAll(VERSION), ({ groups }) =>
    [groups?.long, groups?.marked, groups?.named].find((one) => one !== undefined),
  );
  return [...new Set(found.flatMap((one) => one ?? []))];
}

/** `https://host/v1.2.3` and `192.168.2.115:8091` match; `1.4.2` does not. */
const ADDRESS = /https?:\/\/\S+|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/giu;

/** `1.4.2`, `5.7.0.sofa`, `v1.5`, `1.5 版本`, `version 2.0` match; `3.5%` and `2021.9` do not. */
const VERSION =
  /(?<![\w.])(?:v?(?<long>\d{1,3}(?:\.\d{1,4}){2,3}(?:[.-][a-z][a-z\d_]*)?)|v(?<marked>\d{1,3}\.\d{1,3}(?:\.x)?)|(?<named>\d{1,3}\.\d{1,3}(?:\.x)?)(?=\s*版本?))(?![\w%])/giu;
