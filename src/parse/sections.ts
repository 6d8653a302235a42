import type { PhrasingContent } from 'mdast';
import type { SectionKind } from '../model/digest.ts';
import type { Block } from './blocks.ts';
import { findSectionKind } from './grammar/section-title.ts';
import { tidy } from './normalise.ts';

/** A heading and the blocks below it, not yet understood. */
export interface SectionBlocks {
  /** The heading, or the bold paragraph that acts as one. */
  readonly heading: Block | undefined;
  readonly title: string | undefined;
  /** What the heading says it is; `undefined` where its words do not tell. */
  readonly kind: SectionKind | undefined;
  /** 1 for a top section, 2 for one below it, … */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/**
 * Parts a digest's blocks at its headings and at bold paragraphs that act as headings (`**本周推荐阅读**`).
 *
 * Headings without text part nothing.
 */
export function toSections(blocks: readonly Block[]): SectionBlocks[] {
  const sections: (SectionBlocks & { readonly blocks: Block[] })[] = [];
  const open: { depth: number; kind: SectionKind | undefined }[] = [];
  const quiet = findQuietStretches(blocks);
  const add = (heading: Block | undefined, kind: SectionKind | undefined) => {
    const title = heading?.line ? tidy(heading.line.written) : undefined;
    sections.push({ heading, title, kind, level: Math.max(open.length, 1), blocks: [] });
  };
  add(undefined, 'intro');
  blocks.forEach((block, index) => {
    const current = sections.at(-1);
    if (isHeading(block)) {
      if (isEmptyHeading(block)) return;
      const depth = block.node.type === 'heading' ? block.node.depth : 1;
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const inEvents = open.some((one) => one.kind === 'other');
      const kind = findSectionKind(block.line?.normal.text ?? '', inEvents);
      open.push({ depth, kind });
      add(block, kind);
      return;
    }
    const kind = findBoldTitle(block);
    const repeats = kind === current?.kind && current?.heading?.node.type === 'heading';
    const interrupts = current?.kind === 'questions' && quiet[index] === false;
    if (kind && !repeats && !interrupts) {
      while (open.length > 0 && isBesideBold(open.at(-1))) open.pop();
      open.push({ depth: BOLD_DEPTH, kind });
      add(block, kind);
      return;
    }
    current?.blocks.push(block);
  });
  return sections.filter((one) => one.heading !== undefined || one.blocks.length > 0);
}

/** The inline nodes of a section's heading; a bold paragraph's without the bold. */
export function headingNodes(block: Block): readonly PhrasingContent[] {
  const { node } = block;
  if (node.type === 'heading') return node.children;
  if (node.type !== 'paragraph') return [];
  return node.children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
}

/** Whether a block is a heading of a section: not in a quote, and not an asker's line. */
function isHeading(block: Block): boolean {
  return block.node.type === 'heading' && block.quote === undefined && block.mark === undefined;
}

/** Whether a block is a heading that shows nothing: `### `. */
export function isEmptyHeading(block: Block): boolean {
  const { node, line } = block;
  return node.type === 'heading' && line?.normal.text === '' && line.pictures === 0;
}

/** Deeper than any heading of Markdown. */
const BOLD_DEPTH = 7;

/** A bold title stands beside an earlier one, and beside a heading that has a matter of its own. */
function isBesideBold(
  section: { depth: number; kind: SectionKind | undefined } | undefined,
): boolean {
  if (!section) return false;
  return section.depth === BOLD_DEPTH || (section.kind !== undefined && section.kind !== 'other');
}

/** What a bold paragraph announces, if it acts as a heading: short, one line, without the punctuation of a sentence. */
function findBoldTitle(block: Block): SectionKind | undefined {
  const { node, line, mark } = block;
  if (
    node.type !== 'paragraph' ||
    !line ||
    !block.single ||
    !line.bold ||
    block.quote !== undefined
  )
    return undefined;
  if (mark && mark.kind !== 'group') return undefined;
  const { text } = line.normal;
  if (text.length > MAX_TITLE || NOT_IN_TITLES.test(text)) return undefined;
  return findSectionKind(text);
}

/** For each block, whether no asker, question or answer stands between it and the next heading or bold title. */
function findQuietStretches(blocks: readonly Block[]): boolean[] {
  const quiet: boolean[] = [];
  let voice = false;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block) continue;
    quiet[index] = !voice;
    const { mark } = block;
    if (isHeading(block) || findBoldTitle(block)) voice = false;
    else if (mark?.kind === 'asker' || mark?.kind === 'answer' || mark?.kind === 'question')
      voice = true;
  }
  return quiet;
}

/** In UTF-16 code units of the normalised text. */
const MAX_TITLE = 40;

/** Ends and joints of sentences: the colon of `本周发布详情如下:`, the comma of `每周精选,筛选…`; not the one in `MOSN:新手任务`. */
const NOT_IN_TITLES = /:$|如下|[,。?!;]|^\d+\s*[、.]/u;
