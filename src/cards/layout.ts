import { mixColors } from '../site/accent.ts';
import { CARD_SIZE } from '../site/card-size.ts';
import type { Card, CardBody } from '../site/card.ts';

/** A box of a card, or words in it; the styles are CSS by Takumi's names. */
export type CardNode =
  | { readonly type: 'container'; readonly style: Style; readonly children: readonly CardNode[] }
  | { readonly type: 'text'; readonly style: Style; readonly text: string };

type Style = Readonly<Record<string, string | number>>;

/** Name of the font that a card is set in. */
export const CARD_FONT = 'Song';

/**
 * Sets a card as the pages are set: paper, ink, seals, a Song typeface. A question stands large, the beginning of its
 * answer below it; a digest shows its week and its first questions.
 */
export function toCardTree(card: Card): CardNode {
  const colors = { ...PAPER, seal: card.accent, tint: mixColors(card.accent, PAPER.page, 0.09) };
  return box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      padding: '56px 72px 48px',
      fontFamily: CARD_FONT,
      color: colors.ink,
      backgroundColor: colors.page,
      overflowWrap: 'anywhere',
    },
    ...(card.body.kind === 'site' ? [] : [headOf(card, colors)]),
    bodyOf(card.body, card, colors),
    ...(card.day === undefined ? [] : [footOf(card.from, card.day, colors)]),
  );
}

interface Colors {
  readonly page: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly onSeal: string;
  readonly seal: string;
  readonly tint: string;
}

/** The light theme of styles/tokens.css. */
const PAPER = {
  page: '#fdfcfa',
  ink: '#1f1d1a',
  soft: '#46423b',
  faint: '#6a645a',
  line: '#d3ccbf',
  onSeal: '#fffaf5',
} as const;

const box = (style: Style, ...children: readonly CardNode[]): CardNode => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});

const words = (text: string, style: Style): CardNode => ({ type: 'text', text, style });

function bodyOf(body: CardBody, card: Card, colors: Colors): CardNode {
  const middle: Style = { flexGrow: 1, alignItems: 'center', minHeight: 0, gap: 56 };
  if (body.kind === 'digest') {
    return box(
      middle,
      column(
        titleOf(body.title, 2, 3),
        ...body.questions.map((question) =>
          box(
            { gap: 18, alignItems: 'center' },
            sealOf(card.marks[0], 34, false, colors),
            words(question, { ...ONE_LINE, fontSize: 29, lineHeight: 1.4, color: colors.soft }),
          ),
        ),
      ),
      weekOf(body, colors),
    );
  }
  if (body.kind === 'site') {
    return box(
      middle,
      column(
        sealsOf(card.marks, 104, colors),
        titleOf(body.title, 0, 2),
        words(body.lead, { fontSize: 36, lineHeight: 1.6, lineClamp: 3, color: colors.soft }),
      ),
    );
  }
  const { title, answer } = body;
  const answerLines = answer === undefined ? 0 : widthOf(title) > LONG_TITLE ? 1 : 2;
  return box(
    middle,
    column(
      titleOf(title, 0, 4),
      ...(answer === undefined
        ? []
        : [
            box(
              { gap: 20, alignItems: 'flex-start' },
              sealOf(card.marks[1], 40, true, colors, { marginTop: 5 }),
              words(answer, {
                flex: 1,
                fontSize: 31,
                lineHeight: 1.6,
                lineClamp: answerLines,
                textOverflow: 'ellipsis',
                color: colors.soft,
              }),
            ),
          ]),
    ),
  );
}

const column = (...children: readonly CardNode[]) =>
  box({ flexDirection: 'column', flex: 1, minWidth: 0, gap: 22 }, ...children);

const ONE_LINE: Style = { flex: 1, lineClamp: 1, textOverflow: 'ellipsis' };

/** Never broken or cut. */
const WHOLE: Style = { flexShrink: 0, whiteSpace: 'nowrap' };

/** @param smaller steps below the size that the length of the words would have where there is all room */
function titleOf(title: string, smaller: number, lines: number): CardNode {
  const width = widthOf(title);
  const step = SIZES.findIndex(([most]) => width <= most);
  const [, fontSize] = SIZES[Math.min(step + smaller, SIZES.length - 1)] ?? SIZES[0];
  return words(title, {
    fontSize,
    fontWeight: 700,
    lineHeight: 1.36,
    lineClamp: lines,
    textOverflow: 'ellipsis',
    textWrap: 'pretty',
    marginBottom: 8,
  });
}

/** Up to so many ems, a title has this size in pixels. */
const SIZES = [
  [14, 76],
  [28, 66],
  [45, 56],
  [Infinity, 48],
] as const;

/** Ems from which on a title leaves room for one line of the answer alone. */
const LONG_TITLE = 62;

/** About how wide words are, in ems: Han characters count 1, others half. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, character) => width + (WIDE.test(character) ? 1 : 0.54),
    0,
  );
}

/** `问`, `，` and `「` match; `a` and `“` do not. */
const WIDE = /[\u2e80-\u{3ffff}]/u;

function headOf({ brand, marks, labels }: Card, colors: Colors): CardNode {
  return box(
    { justifyContent: 'space-between', alignItems: 'center', gap: 32 },
    box(
      { alignItems: 'center', gap: 18, flexShrink: 1, minWidth: 0 },
      sealsOf(marks, 46, colors),
      words(brand, { fontSize: 30, fontWeight: 600, lineClamp: 1, textOverflow: 'ellipsis' }),
    ),
    box(
      { gap: 12, flexShrink: 0, maxWidth: 620 },
      ...labels.map((label) => toLabel(label, colors)),
    ),
  );
}

/** The site's own sign. */
function sealsOf([question, answer]: Card['marks'], size: number, colors: Colors): CardNode {
  const left = { borderTopRightRadius: 0, borderBottomRightRadius: 0 };
  const right = { borderTopLeftRadius: 0, borderBottomLeftRadius: 0, marginLeft: -3 };
  return box(
    { flexShrink: 0 },
    sealOf(question, size, false, colors, left),
    sealOf(answer, size, true, colors, right),
  );
}

/** @param size of its side in pixels */
function sealOf(
  mark: string,
  size: number,
  isFilled: boolean,
  colors: Colors,
  more: Style = {},
): CardNode {
  return box(
    {
      width: size,
      height: size,
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      border: `3px solid ${colors.seal}`,
      borderRadius: Math.round(size / 6),
      backgroundColor: isFilled ? colors.seal : colors.page,
      ...more,
    },
    words(mark, {
      fontSize: Math.round(size * 0.6),
      fontWeight: 700,
      lineHeight: 1,
      color: isFilled ? colors.onSeal : colors.seal,
    }),
  );
}

function toLabel(label: string, colors: Colors): CardNode {
  return words(label, {
    padding: '6px 18px',
    fontSize: 26,
    lineHeight: 1.4,
    lineClamp: 1,
    textOverflow: 'ellipsis',
    color: colors.seal,
    backgroundColor: colors.tint,
    borderRadius: 8,
  });
}

function weekOf({ week, weekMark }: CardBody & { kind: 'digest' }, colors: Colors): CardNode {
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'flex-end',
      flexShrink: 0,
      width: 236,
      height: 300,
      padding: '24px 28px',
      color: colors.seal,
      backgroundColor: colors.tint,
      borderRadius: 16,
    },
    words(week.year, { fontSize: 32, lineHeight: 1.2 }),
    box(
      { alignItems: 'baseline', gap: 10 },
      words(String(week.week), { ...WHOLE, fontSize: 116, fontWeight: 700, lineHeight: 1.1 }),
      words(weekMark, { ...WHOLE, fontSize: 38 }),
    ),
  );
}

function footOf(from: readonly string[], day: string, colors: Colors): CardNode {
  return box(
    {
      justifyContent: 'space-between',
      gap: 40,
      paddingTop: 22,
      fontSize: 28,
      lineHeight: 1.5,
      color: colors.faint,
      borderTop: `2px solid ${colors.line}`,
    },
    words(from.join(' · '), ONE_LINE),
    words(day, WHOLE),
  );
}
