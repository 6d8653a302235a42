import type { DigestDate } from '../model/date.ts';
import { toQuarter } from './dates.ts';
import type { Strings } from './strings/strings.ts';

/** How many questions came in a stretch of time. */
export interface TrendPoint {
  /** `2021 年第 3 季度`, or `2021 年` in long trends. */
  readonly label: string;
  /** Year of the stretch, where it is the first of its year, or the first of all that lie within one; for the axis. */
  readonly tick: string | undefined;
  readonly count: number;
}

/** Counts over time, oldest first, without gaps. */
export interface Trend {
  readonly unit: 'quarter' | 'year';
  readonly points: readonly TrendPoint[];
  /** The highest count; at least 1. */
  readonly max: number;
}

/** The stretch of time that a trend covers, in quarters as `toQuarter` numbers them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last of these days. */
export function toSpan(dates: readonly Pick<DigestDate, 'day'>[]): Span | undefined {
  if (dates.length === 0) return undefined;
  const quarters = dates.map(toQuarter);
  return {
    from: quarters.reduce((a, b) => Math.min(a, b)),
    to: quarters.reduce((a, b) => Math.max(a, b)),
  };
}

/**
 * Counts days per quarter over a span; per year, and of the newest years only, where the quarters would be too many to
 * see.
 */
export function toTrend(
  dates: readonly Pick<DigestDate, 'day'>[],
  span: Span,
  strings: Strings,
): Trend {
  const step = span.to - span.from < MOST_POINTS ? 1 : 4;
  const first = Math.max(
    Math.floor(span.from / step),
    Math.floor(span.to / step) - MOST_POINTS + 1,
  );
  const counts = new Array<number>(Math.floor(span.to / step) - first + 1).fill(0);
  for (const date of dates) {
    const at = Math.floor(toQuarter(date) / step) - first;
    if (at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    unit: step === 1 ? 'quarter' : 'year',
    points: counts.map((count, at) => {
      const quarter = (first + at) * step;
      const isTicked = quarter % 4 === 0 || (at === 0 && 4 - (quarter % 4) >= counts.length);
      return toPoint(quarter, step, isTicked, count, strings);
    }),
    max: counts.reduce((a, b) => Math.max(a, b), 1),
  };
}

/** Points that a chart on a telephone has room for: ten years of quarters. */
const MOST_POINTS = 40;

function toPoint(
  quarter: number,
  step: number,
  isTicked: boolean,
  count: number,
  strings: Strings,
): TrendPoint {
  const year = String(Math.floor(quarter / 4));
  return step === 4
    ? { label: strings.year(year), tick: year, count }
    : {
        label: strings.quarter(year, (quarter % 4) + 1),
        tick: isTicked ? year : undefined,
        count,
      };
}
