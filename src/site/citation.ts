/**
 * A reference in one line: parts with a full stop between them, unless a part ends its sentence itself.
 *
 * @example
 * toCitation(['胡希国', '镜像地址有吗？', '2021年9月10日']) // '胡希国. 镜像地址有吗？ 2021年9月10日'
 */
export function toCitation(parts: readonly string[]): string {
  return parts.reduce((text, part) => `${text}${ENDED.test(text) ? '' : '.'} ${part}`);
}

/** `镜像地址有吗？` and `the…` match, `SOFA Weekly` does not. */
const ENDED = /[.?!…。？！]$/u;
