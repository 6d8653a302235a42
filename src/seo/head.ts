import type { FeedTopic } from '../feeds/topic.ts';
import { getFeedStrings } from '../feeds/strings.ts';
import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import type { Person } from '../model/person.ts';
import type { Tag } from '../model/tag.ts';
import type { Link } from '../site/link.ts';
import type { Site } from '../site/site.ts';
import { toFeedAlternates, toMarkdownAlternate, type Alternate } from './alternates.ts';
import { toDigestData, toQuestionData, toSiteData, toBreadcrumbData } from './structured-data.ts';
import { toJsonLd } from './json-ld.ts';

/** A page of the site, as far as machines are concerned. */
export type Page =
  | { readonly kind: 'home' }
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'question'; readonly entry: Entry }
  | { readonly kind: 'questions'; readonly path: string }
  | { readonly kind: 'tag'; readonly tag: Tag; readonly path: string }
  | { readonly kind: 'author'; readonly person: Person; readonly path: string }
  /** Any other page that is worth finding: a list, the about page. `path` is its own, page number included. */
  | { readonly kind: 'other'; readonly path: string }
  /** A page that search engines should not keep: not found, removed. */
  | { readonly kind: 'unlisted' };

/** What a page's head tells machines. All addresses are absolute. */
export interface HeadData {
  /** `undefined` for pages that should not be found. */
  readonly canonical: string | undefined;
  /** Content of `<meta name="robots">`. */
  readonly robots: string | undefined;
  /** `<link rel="alternate">`: Markdown twin first, then the matching feeds. */
  readonly alternates: readonly Alternate[];
  /** `<link rel="describedby" type="text/plain">`: where `/llms.txt` is. */
  readonly describedBy: string;
  /** `<link rel="search" type="application/opensearchdescription+xml">` */
  readonly openSearch: string;
  /** `<link rel="manifest">` */
  readonly manifest: string;
  /** What chats show beside a link to the page; `undefined` where the site has no cards. */
  readonly card: CardImage | undefined;
  /** Content of `<script type="application/ld+json">`, safe to set as HTML. */
  readonly jsonLd: string | undefined;
}

/** The picture of a page for chats. */
export interface CardImage {
  /** Absolute. */
  readonly url: string;
  /** What it says. */
  readonly alt: string;
}

/**
 * Makes what a page's head tells machines.
 *
 * @param crumbs the way from the top to the page's parent; `href` is a path
 * @param title what the page is called at the end of that way
 */
export function toHead(
  site: Site,
  page: Page,
  crumbs: readonly Link[] = [],
  title?: string,
): HeadData {
  const { routes } = site;
  const path = toPath(site, page);
  const data = [
    ...toPageData(site, page),
    ...(crumbs.length > 0 && path !== undefined && title !== undefined
      ? [toBreadcrumbData(site, [...crumbs, { label: title, href: path }])]
      : []),
  ];
  return {
    canonical: path === undefined ? undefined : routes.absolute(path),
    robots: path === undefined ? 'noindex' : undefined,
    alternates: [...toTwin(site, page), ...toFeedAlternates(site, toTopic(page))],
    describedBy: routes.absolute(routes.llms()),
    openSearch: routes.absolute(routes.openSearch()),
    manifest: routes.manifest(),
    card:
      path === undefined || !site.settings.site.cards
        ? undefined
        : {
            url: routes.absolute(toCard(site, page)),
            alt: title ?? site.settings.site.title ?? getFeedStrings(site.settings.site).site,
          },
    jsonLd: data.length === 0 ? undefined : toJsonLd(data),
  };
}

function toPath({ routes }: Site, page: Page): string | undefined {
  switch (page.kind) {
    case 'home':
      return routes.home();
    case 'digest':
      return routes.digest(page.digest.slug);
    case 'question':
      return routes.question(page.entry.id);
    case 'unlisted':
      return undefined;
    case 'questions':
    case 'tag':
    case 'author':
    case 'other':
      return page.path;
  }
}

function toCard({ routes }: Site, page: Page): string {
  if (page.kind === 'digest') return routes.digestCard(page.digest.slug);
  return page.kind === 'question' ? routes.questionCard(page.entry.id) : routes.siteCard();
}

function toTwin(site: Site, page: Page): readonly Alternate[] {
  const { routes } = site;
  if (page.kind === 'digest') {
    return [toMarkdownAlternate(site, 'Markdown', routes.digestMarkdown(page.digest.slug))];
  }
  if (page.kind === 'question') {
    return [toMarkdownAlternate(site, 'Markdown', routes.questionMarkdown(page.entry.id))];
  }
  return [];
}

function toTopic(page: Page): FeedTopic {
  if (page.kind === 'tag' || page.kind === 'author') return page;
  if (page.kind === 'questions' || page.kind === 'question') return { kind: 'questions' };
  return { kind: 'digests' };
}

function toPageData(site: Site, page: Page) {
  if (page.kind === 'home') return [toSiteData(site)];
  if (page.kind === 'digest') return [toDigestData(site, page.digest)];
  return page.kind === 'question' ? [toQuestionData(site, page.entry)] : [];
}
