import { LINK, type Line, type LineLink } from '../line.ts';
import { tidy } from '../normalise.ts';

/** An article that a line recommends. */
export interface FoundReading {
  readonly title: string;
  /** As written. */
  readonly url: string;
}

/**
 * Reads the articles off a line of a section of readings.
 *
 * @param item whether the line opens an item of a list
 * @param above the line before it, which may hold the title
 * @example
 * '[云原生技术发展现状](https://…)'                // its text is the title
 * 'SOFAChannel#7：[自定义资源 | 直播整理](/blog/…)'  // the label is left out
 * '云原生技术发展现状：<https://…>'                // the text before the address is the title
 * '[![](cover.png)](https://…)'                    // the line above is the title
 * '[链接]()[标题](https://…)'                      // a link without address is passed over
 * '- https://…'                                   // an item without any title has its address
 * '更多文章请点击[这里](https://…)'                  // none
 */
export function findReading(
  line: Line,
  item: boolean,
  above: Line | undefined,
): { readonly readings: readonly FoundReading[]; readonly withoutAddress: readonly string[] } {
  const withoutAddress = line.links
    .filter(({ url }) => url.trim() === '')
    .map(({ text }) => tidy(text));
  const readings: FoundReading[] = [];
  if (!item && !isMostlyLinks(line.shape)) return { readings, withoutAddress };
  line.links.forEach((link, index) => {
    const { url } = link;
    if (url.trim() === '' || NOT_AN_ARTICLE.test(url)) return;
    const last = readings.at(-1);
    if (last?.url === url) {
      // One article, its title linked in pieces.
      if (isTitle(link))
        readings[readings.length - 1] = { title: last.title + tidy(link.text), url };
      return;
    }
    const title = isTitle(link) ? tidy(link.text) : titleBeside(line, index, above);
    if (title !== undefined) readings.push({ title, url });
    else if (item && ADDRESS.test(tidy(link.text))) readings.push({ title: tidy(link.text), url });
  });
  return { readings, withoutAddress };
}

/** Whether a line is a link to an article, shown by its title, and nothing else. */
export function isArticleLine(line: Line | undefined): boolean {
  const link = line?.links[0];
  return line !== undefined && link !== undefined && ONLY_LINK.test(line.shape) && isTitle(link);
}

function isTitle(link: LineLink): boolean {
  const text = tidy(link.text);
  return !link.picture && text.length > 1 && !ADDRESS.test(text) && !NOT_A_TITLE.test(text);
}

/** The text before an address that is shown as such, or the line above a picture or an address. */
function titleBeside(line: Line, index: number, above: Line | undefined): string | undefined {
  const before =
    line.shape.split(LINK)[index]?.replace(LABEL_END, '').replace(LABEL_START, '').trim() ?? '';
  if (before.length > 1) return NOT_A_TITLE.test(before) ? undefined : before;
  const title = above?.links.length === 0 ? tidy(above.written).replace(LABEL_END, '') : '';
  return title.length > 1 && title.length <= MAX_TITLE && !SENTENCE.test(title) ? title : undefined;
}

/** Links take up the line, with a short label before them at most. */
function isMostlyLinks(shape: string): boolean {
  const [label = '', ...others] = shape.split(LINK);
  return (
    others.every((text) => text.length <= 3) && (label.length <= 3 || LABEL_BEFORE.test(label))
  );
}

/** In characters; longer lines are prose. */
const MAX_TITLE = 80;

/** `SOFAChannel#7:`, `《标题》:`, `1.`, `「架构」`; not `更多文章请点击“`. */
const LABEL_BEFORE = /^.{1,80}[:」】》.、|]\s*$/u;

/** Punctuation between a title and its address. */
const LABEL_END = /[\s:、,-]+$/u;

/** A number or bullet before a title: `1、`, `- `. */
const LABEL_START = /^(?:\d{1,2}\s*[、.)]|[-•·])\s*/u;

/** Link texts that name no article: `这里`, `链接`, `here`; not `这里是标题党`. */
const NOT_A_TITLE =
  /^(?:["“]?(?:这里|此处|链接|点击这里|点此|查看|详情|阅读原文|原文|here|link|read more|more)["”]?)$/iu;

/** A link that shows its address: `https://…`, `/blog/…`; not `HTTP/3 实践`. */
const ADDRESS = /^(?:[a-z]{1,8}:\/{1,2}\S+|www\.\S+|\/\S*|\S+@\S+\.\S+)$/iu;

/** Addresses that are no articles: mail, meetings, in-page anchors. */
const NOT_AN_ARTICLE = /^(?:mailto:|tel:|dingtalk:|#)/iu;

/** The punctuation of a sentence at a line's end: `欢迎扫码关注。`; not `怎么看?`. */
const SENTENCE = /[。;,]$/u;

/** One link, perhaps with a number or bullet before it, or links without address. */
const ONLY_LINK = new RegExp(`^(?:(?:\\d{1,2}\\s*[、.)]|[-•·])\\s*)?${LINK}$`, 'u');
