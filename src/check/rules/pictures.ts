import { findNodes } from '../nodes.ts';
import type { DigestRule } from '../rule.ts';

/** Pictures that some readers do not get. */
export const checkPictures: DigestRule = ({ digest }, report) => {
  const nameless = [];
  for (const { node } of findNodes(digest, 'image')) {
    if (WORTHLESS_ALT.test(node.alt?.trim() ?? '')) nameless.push(node);
    if (node.url.startsWith('data:')) {
      report('picture-inline', node.position, { size: String(node.url.length) });
    } else if (URL.canParse(node.url)) {
      const { host } = new URL(node.url);
      if (REFUSES.test(host)) report('picture-refused', node.position, { host });
    }
  }
  // One message a digest: sixty of them would hide the others.
  nameless.sort((a, b) => (a.position?.start.line ?? 0) - (b.position?.start.line ?? 0));
  if (nameless[0]) {
    report('picture-without-alt', nameless[0].position, { count: String(nameless.length) });
  }
};

/** What editors put there by themselves: ``, `image`, `图片`, `img.png`, `截图 2021-09-10`; not `架构图`. */
const WORTHLESS_ALT =
  /^(?:(?:image|img|picture|图片?|截图|screenshot|untitled|alt|weekly)?[\s\d._-]*(?:\.(?:png|jpe?g|gif|webp|svg))?|[\da-f-]{16,}(?:\.\w+)?)$/iu;

/** Hosts that answer with a placeholder when another site shows their pictures. */
const REFUSES = /(?:^|\.)qpic\.cn$/iu;
