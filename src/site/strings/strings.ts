import type { SiteSettings } from '../../model/settings.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** The interface's words in the language of the site. */
export function getStrings({ language }: Pick<SiteSettings, 'language'>): Strings {
  return language === 'en' ? en : zhCN;
}

/** Everything that the interface says. A language that leaves out a string does not compile. */
export interface Strings {
  /** For Open Graph: `zh_CN`. */
  readonly locale: string;
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly skipToContent: string;
  readonly menu: string;
  readonly breadcrumb: string;
  readonly home: string;
  readonly weekly: string;
  readonly questions: string;
  readonly tags: string;
  readonly authors: string;
  readonly readings: string;
  readonly releases: string;
  readonly subscribe: string;
  readonly about: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly searchPlaceholder: string;
  readonly theme: string;
  /** Of a day in the past: today, yesterday, days, months and years ago; `#` is their number, 2 or more. No `|`. */
  readonly ages: readonly [string, string, string, string, string];
  readonly backToTop: string;
  readonly poweredBy: (generator: string) => string;
  readonly updatedOn: (day: string) => string;
  readonly feedsAndData: string;
  readonly links: string;
  readonly browse: string;

  readonly question: string;
  readonly answer: string;
  readonly asks: string;
  readonly asksAgain: string;
  readonly asker: string;
  readonly anonymous: string;
  readonly unanswered: string;
  readonly notAnsweredYet: string;
  readonly conversation: string;
  readonly markQuestion: string;
  readonly markAnswer: string;
  readonly markFollowUp: string;
  readonly answerFrom: (day: string) => string;
  readonly askedFrom: (day: string) => string;
  readonly askedBy: string;
  readonly thisQuestion: string;
  readonly entryNumber: (number: string) => string;
  readonly versionsNamed: string;
  readonly oldAnswer: string;
  readonly from: string;
  readonly issueNumber: (issue: string) => string;
  readonly whyTags: string;
  readonly evidence: {
    readonly 'project-line': (found: string) => string;
    readonly link: (found: string) => string;
    readonly text: (found: string) => string;
    readonly 'front-matter': (found: string) => string;
  };
  readonly copyLink: string;
  readonly copyMarkdown: string;
  /** Opens the page's QR code. */
  readonly onPhone: string;
  readonly qrCode: string;
  readonly scan: string;
  readonly cite: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyCitation: string;
  readonly addAnswer: string;
  readonly report: string;
  readonly askedAgain: string;
  readonly askedAgainHint: string;
  readonly reprint: string;
  readonly reprintOf: string;
  readonly answerChanged: string;
  readonly newerAnswer: string;
  readonly related: string;
  readonly sharedWords: (words: readonly string[]) => string;
  readonly inThisDigest: string;
  readonly previousQuestion: string;
  readonly nextQuestion: string;
  readonly olderInTag: (tag: string) => string;
  readonly newerInTag: (tag: string) => string;
  readonly neighbours: string;

  readonly digest: string;
  readonly week: (year: string, week: number) => string;
  readonly weekShort: (week: number) => string;
  readonly weekMark: string;
  readonly contents: string;
  readonly atAGlance: string;
  readonly previousDigest: string;
  readonly nextDigest: string;
  readonly source: string;
  readonly markdown: string;
  readonly json: string;
  readonly writtenBy: string;
  readonly openQuestion: string;
  readonly latestDigest: string;
  readonly allDigests: string;
  readonly digestsOfYear: (year: string) => string;
  readonly byYear: string;
  readonly year: (year: string) => string;
  readonly noYear: string;

  readonly countQuestions: (count: number) => string;
  readonly countDigests: (count: number) => string;
  readonly countReadings: (count: number) => string;
  readonly countReleases: (count: number) => string;
  readonly countTags: (count: number) => string;
  readonly countAskers: (count: number) => string;
  readonly countTimes: (count: number) => string;

  readonly heroTitle: string;
  readonly heroLead: (questions: string, digests: string) => string;
  readonly popular: string;
  readonly popularHint: string;
  readonly topics: string;
  readonly topicsHint: string;
  readonly allTags: string;
  readonly recentQuestions: string;
  readonly allQuestions: string;
  readonly numbers: string;
  readonly subscribeHint: string;

  readonly questionsLead: string;
  readonly tagsLead: string;
  readonly projects: string;
  readonly concepts: string;
  readonly kind: { readonly project: string; readonly topic: string };
  readonly questionsPerQuarter: string;
  readonly questionsPerYear: string;
  readonly quarter: (year: string, quarter: number) => string;
  readonly period: string;
  readonly count: string;
  readonly showTable: string;
  readonly aliases: string;
  readonly projectLinks: string;
  readonly releasesOfTag: string;
  readonly tagTogether: string;
  readonly authorsLead: string;
  readonly digestAuthors: string;
  readonly authorAsked: string;
  readonly authorWrote: string;
  readonly firstAndLast: (first: string, last: string) => string;
  readonly readingsLead: string;
  readonly releasesLead: string;
  readonly releaseNotes: string;
  readonly announcedIn: string;
  readonly pages: string;
  readonly page: (number: number, last: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly goToPage: (number: number) => string;
  readonly empty: string;

  readonly subscribeLead: string;
  readonly feedOf: { readonly digests: string; readonly questions: string };
  readonly feedsOfTags: string;
  readonly feedsOfTagsHint: string;
  readonly allFeeds: string;
  readonly copyAddress: string;
  readonly howToSubscribe: string;
  readonly howToSubscribeSteps: readonly string[];
  readonly aboutLead: string;
  readonly aboutWhat: string;
  readonly aboutSite: string;
  readonly aboutData: string;
  readonly aboutForms: Readonly<
    Record<'feeds' | 'json' | 'markdown', { readonly name: string; readonly says: string }>
  >;
  readonly aboutSource: string;
  readonly notFoundTitle: string;
  readonly notFoundLead: string;
  readonly offlineNotice: string;
  readonly offlineTitle: string;
  readonly offlineLead: string;
  readonly offlineSearch: string;
  readonly offlineKept: string;
  readonly removedTitle: string;
  readonly removedEntry: (says: string) => string;
  readonly removedDigest: (says: string) => string;
  readonly removedFrom: string;

  readonly pictureFailed: string;
  readonly enlarge: string;
  /** Behind the words of a link that leads to a copy of what is gone. */
  readonly deadLink: string;
  readonly close: string;
  readonly externalLink: string;
  readonly months: readonly string[];
  readonly day: (year: string, month: string, day: string) => string;
  readonly monthOf: (year: string, month: string) => string;
  readonly join: string;
  readonly colon: string;
}
