import { toText } from '../render/text.ts';
import { getTitle } from '../site/summary.ts';
import { getFeedStrings } from '../feeds/strings.ts';
import type { Digest } from '../model/digest.ts';
import type { Entry, Turn } from '../model/entry.ts';
import { createAbsoluteContext } from '../site/resolve.ts';
import type { Link } from '../site/link.ts';
import type { Site } from '../site/site.ts';
import type { Thing } from './json-ld.ts';

/** The site itself, with its search. */
export function toSiteData({ settings, routes }: Site): Thing {
  const search = routes.absolute(routes.search());
  return {
    '@type': 'WebSite',
    name: settings.site.title ?? getFeedStrings(settings.site).site,
    description: settings.site.description,
    url: routes.absolute(routes.home()),
    inLanguage: settings.site.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A digest: an article whose parts are its questions. */
export function toDigestData(site: Site, digest: Digest): Thing {
  const { routes, permalinks } = site;
  return {
    ...toArticle(site, digest),
    headline: digest.title,
    description: digest.description,
    url: routes.absolute(routes.digest(digest.slug)),
    dateModified: permalinks.digestUpdated.get(digest.slug),
    hasPart: digest.entries.map((entry) => ({
      '@type': 'Question',
      name: getTitle(entry),
      url: routes.absolute(routes.question(entry.id)),
    })),
  };
}

/**
 * An entry's page.
 *
 * A `QAPage` promises that readers can answer on it, and that there is an answer to read: it is one only where
 * `answerUrl` leads to a place for answers and an answer has words. Else it is what it is, an article that holds a
 * question with its answer.
 */
export function toQuestionData(site: Site, entry: Entry): Thing {
  const { settings, corpus, routes, permalinks } = site;
  const digest = corpus.digestBySlug.get(entry.digest);
  const question = toQuestion(site, entry, digest);
  if (settings.site.answerUrl !== undefined && 'acceptedAnswer' in question) {
    return { '@type': 'QAPage', mainEntity: question };
  }
  return {
    ...(digest === undefined ? { '@type': 'Article' } : toArticle(site, digest)),
    headline: getTitle(entry),
    url: routes.absolute(routes.question(entry.id)),
    dateModified: permalinks.entryUpdated.get(entry.id),
    hasPart: [question],
    isPartOf:
      digest === undefined
        ? undefined
        : {
            '@type': 'Article',
            headline: digest.title,
            url: routes.absolute(routes.digest(digest.slug)),
          },
  };
}

/** The way from the home page to a page. */
export function toBreadcrumbData({ routes }: Pick<Site, 'routes'>, way: readonly Link[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ label, href }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      item: routes.absolute(href),
    })),
  };
}

function toArticle(site: Site, digest: Digest): Thing {
  const { settings, routes } = site;
  return {
    '@type': 'Article',
    inLanguage: settings.site.language,
    datePublished: digest.date.iso,
    author: digest.authors.map((author) => ({
      // Who also asks is a person; who only writes digests is the team that publishes them.
      '@type': site.corpus.hasAsked.get(author.slug) ? 'Person' : 'Organization',
      name: author.name,
      url: author.link ?? routes.absolute(routes.author(author.slug)),
    })),
    image: digest.cover && createAbsoluteContext(site, digest.slug).resolveImage(digest.cover),
  };
}

function toQuestion(site: Site, entry: Entry, digest: Digest | undefined): Thing {
  const { routes } = site;
  const url = routes.absolute(routes.question(entry.id));
  const questions = wordsOf(entry.turns, 'question');
  const answers = wordsOf(entry.turns, 'answer');
  const date = digest?.date.iso;
  return {
    '@type': 'Question',
    name: getTitle(entry),
    text: questions === '' ? undefined : questions,
    url,
    datePublished: date,
    author: entry.askers.map((asker) => ({
      '@type': 'Person',
      name: asker.name,
      url: routes.absolute(routes.author(asker.slug)),
    })),
    answerCount: answers === '' ? 0 : 1,
    ...(answers === ''
      ? {}
      : {
          acceptedAnswer: {
            '@type': 'Answer',
            text: answers,
            url,
            datePublished: date,
            author: digest?.authors.map(({ name }) => ({ '@type': 'Organization', name })),
          },
        }),
  };
}

/** The visible text of all turns of one side. */
function wordsOf(turns: readonly Turn[], side: Turn['role']): string {
  return turns
    .filter(({ role }) => role === side)
    .map(({ nodes }) => toText(nodes))
    .filter((text) => text !== '')
    .join('\n');
}
