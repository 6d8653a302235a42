/**
 * The description of a picture, or `''` where what is written says nothing about it: a placeholder or a file's name.
 *
 * @example
 * toDescription('Seata RM 端返回状态为依据') // the same
 * toDescription('weekly.jpg')              // ''
 * toDescription('图片')                     // ''
 */
export function toDescription(alt: string): string {
  const text = alt.replace(/\s+/gu, ' ').trim();
  if (PLACEHOLDER.test(text) || HASH.test(text)) return '';
  return text.replace(FILE_ENDING, '').trim();
}

/** `图片`, `image.png`, `img_2`, `weekly.jpg`, `屏幕快照 2020-01-02 下午3.04.05.png` match; `交互图`, `代码` do not. */
const PLACEHOLDER =
  /^(?:图片?|截[图屏]|配图|插图|图像|照片|屏幕(?:快照|截图)|企业微信截图|微信(?:图片|截图)|粘贴图片|(?:alt|img|imgs|image|images|picture|photo|pic|screen ?shots?|snipaste|paste|untitled|undefined|null|weekly|banner|cover|detail[ _-]?banner|qr ?code)(?![A-Za-z]))[\s\d_.:：()（）#@x-]*(?:(?:上午|下午|AM|PM)[\s\d.:_-]*)?(?:\.?(?:png|jpe?g|gif|webp|svg|bmp|avif|heic))?$/iu;

/** Names that machines give: `A*ulnNQaI9e5IAAAA`, `1586771234567-8f3c2d1e`, `640`; `SOFAChannel#8` does not match. */
const HASH = /^(?:[A-Za-z\d]\*[\w-]{8,}|[\da-f-]{12,}|\d+|[\w-]{20,})(?:\.[A-Za-z\d]{2,4})?$/iu;

/** `.png` of `活动议程.png`; `v1.2` has none. */
const FILE_ENDING = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|heic)$/iu;
