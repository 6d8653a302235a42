import type { SiteSettings } from '../model/settings.ts';

/** What feeds say in the language of the site. */
export interface FeedStrings {
  readonly site: string;
  readonly questions: string;
  readonly asks: string;
  readonly answer: string;
  readonly unanswered: string;
  readonly from: string;
  readonly moved: string;
  readonly about: (name: string) => string;
  readonly by: (name: string) => string;
}

const STRINGS: Readonly<Record<SiteSettings['language'], FeedStrings>> = {
  'zh-CN': {
    site: '问答',
    questions: '问题',
    asks: '提问：',
    answer: '答：',
    unanswered: '尚无回答。',
    from: '出自：',
    moved: '本页已移至',
    about: (name) => `标签：${name}`,
    by: (name) => `${name} 的问答`,
  },
  en: {
    site: 'Questions and answers',
    questions: 'Questions',
    asks: ' asks:',
    answer: 'Answer:',
    unanswered: 'Not answered yet.',
    from: 'From: ',
    moved: 'This page has moved to',
    about: (name) => `Tag: ${name}`,
    by: (name) => `${name} in questions and answers`,
  },
};

/** The strings of a site's language. */
export function getFeedStrings({ language }: Pick<SiteSettings, 'language'>): FeedStrings {
  return STRINGS[language];
}
