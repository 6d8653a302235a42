import { LINK, type Line } from '../line.ts';

/** A line that names the project of an entry, with or without its address. */
export interface ProjectMark {
  readonly kind: 'project';
  /** Without brackets and colon: `SOFARPC`. */
  readonly name: string;
  /** `undefined` where the address is expected on the next line or in the next paragraph. */
  readonly url: string | undefined;
}

/**
 * Reads a line as a project line: a name, a colon or brackets, and an address that is shown as such.
 *
 * @example
 * 'SOFARPC：[https://github.com/…](https://github.com/…)'   // SOFARPC; so are '「MOSN」[…]' and 'Seata：<https://…>'
 * '**「Seata」**：*[https://github.com/seata/seata](…)*'     // Seata
 * '「MOSN」：'                                               // MOSN, its address follows
 * 'SOFARPC 相关 Demo：[https://…](https://…)'                // undefined: says more than a name
 */
export function findProjectLine(line: Line): ProjectMark | undefined {
  const { shape } = line;
  if (shape.length > MAX_LINE || line.pictures > 0) return undefined;
  const groups = (BRACKETED.exec(shape) ?? PLAIN.exec(shape))?.groups;
  const name = groups?.name?.trim();
  if (!groups || !name || NOT_A_PROJECT.test(name)) return undefined;
  const link = line.links[0];
  if (groups.link === undefined) {
    const colon = `${groups.colon ?? ''}${groups.colonAfter ?? ''}`;
    return line.links.length === 0 && colon !== ''
      ? { kind: 'project', name, url: undefined }
      : undefined;
  }
  if (!link || !isAddress(link.text, name)) return undefined;
  if (HAN.test(name) && !groups.bracket && !REPOSITORY.test(link.url)) return undefined;
  return { kind: 'project', name, url: link.url };
}

/** Whether a line is nothing but one link that shows its own address: the second half of a project line. */
export function isAddressLine(line: Line): boolean {
  const link = line.links[0];
  return line.shape === LINK && link !== undefined && isAddress(link.text, undefined);
}

function isAddress(text: string, name: string | undefined): boolean {
  const shown = text.trim();
  return ADDRESS.test(shown) || shown.toLowerCase() === name?.toLowerCase();
}

/** In characters of the shape, in which a link counts as one. */
const MAX_LINE = 60;

/** `「MOSN」:￼`, `【Seata】￼`, `- 「MOSN」:`; not `见「MOSN」:￼`. */
const BRACKETED = new RegExp(
  `^(?:[-•·]\\s*)?(?<bracket>[「『【\\[])\\s*(?<name>[^「」『』【】\\[\\]]{1,30}?)\\s*(?<colon>:*)\\s*[」』】\\]]\\s*(?<colonAfter>:*)\\s*(?<link>${LINK})?[\\s。.;/]*$`,
  'u',
);

/** `SOFABoot:￼`, `- Seata: ￼`, `SOFA RPC:`, `铜锁:￼`; not `详见 SOFABoot 文档:￼`. */
const PLAIN = new RegExp(
  `^(?:[-•·]\\s*)?(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N} ._+&/-]{0,28})\\s*(?<colon>:+)\\s*(?<link>${LINK})?[\\s。.;/]*$`,
  'u',
);

/** Labels of other addresses: `详细参考`, `相关阅读`, `SOFARPC 相关 Demo`, `GitHub`; not `SOFADashboard`. */
const NOT_A_PROJECT =
  /参考|阅读|文档|链接|报告|回复|地址|详情|详见|详细|解读|官网|主页|示例|例子|文章|原理|如下|说明|回放|视频|相关|问题|源码|代码|教程|博客|附|见|^https?$|\b(?:demo|docs?|documents?|issues?|prs?|links?|see|refs?|references?|details?|examples?|samples?|blog|wiki|notes?|source|code|more|website|github|slides|video)\b/iu;

/** A link that shows its address: `https://github.com/mosn/mosn`, `github.com/seata`; not `使用文档`. */
const ADDRESS = /^(?:[a-z]{1,8}:\/{1,2}|www\.|github\.com\/|gitee\.com\/)\S+$/iu;

/** A repository on a forge: `https://github.com/Tongsuo-Project/Tongsuo`; not one of its pages such as `…/issues/7`. */
const REPOSITORY = /^https?:\/\/(?:www\.)?(?:github|gitee|gitlab)\.com\/[^/]+(?:\/[^/]+)?\/?$/iu;

/** `铜锁`; not `Tongsuo`. */
const HAN = /\p{Script=Han}/u;
