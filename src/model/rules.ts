import type { Severity } from './message.ts';

/** A text in both languages of the interface. `{name}` stands for `data.name` of the message. */
interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A kind of message. */
interface Rule {
  /** Unless `rules` in `site.yaml` says otherwise. */
  readonly severity: Severity;
  /** The file cannot be read as a digest at all: the build stops, or leaves it out with `LENIENT=1`. */
  readonly stopsBuild?: true;
  /** What was found and what was expected, in one line without a full stop. */
  readonly says: Bilingual;
  /** What the editor can do about it, in one line without a full stop. */
  readonly remedy: Bilingual;
}

/**
 * The catalogue of messages. An id is permanent: it stands in `site.yaml`, in waivers and in docs/diagnostics.md.
 * A rule that is given up stays out of use for ever.
 */
export const RULES = {
  'front-matter-missing': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': '文件没有 front matter',
      en: 'the file has no front matter',
    },
    remedy: {
      'zh-CN': '在文件开头写上以 --- 围住的 title 和 date',
      en: 'start the file with a title and a date between two lines of ---',
    },
  },
  'date-missing': {
    severity: 'error',
    stopsBuild: true,
    says: {
      'zh-CN': 'front matter 里没有 date',
      en: 'the front matter has no date',
    },
    remedy: {
      'zh-CN': '写上日期与时区，如 date: 2021-09-10T15:00:00+08:00',
      en: 'add a date with its offset, such as date: 2021-09-10T15:00:00+08:00',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
