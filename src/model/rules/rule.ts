import type { Severity } from '../message.ts';

/** A text in both languages of the interface. `{name}` stands for `data.name` of the message. */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A kind of message. */
export interface Rule {
  /** Unless `rules` in `site.yaml` says otherwise. */
  readonly severity: Severity;
  /** The file cannot be read as a digest at all: the build stops, or leaves it out with `LENIENT=1`. */
  readonly stopsBuild?: true;
  /** What was found and what was expected, in one line without a full stop. */
  readonly says: Bilingual;
  /** What the editor can do about it, in one line without a full stop. */
  readonly remedy: Bilingual;
}
