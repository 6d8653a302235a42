import type { Digest } from '../model/digest.ts';
import type { Entry } from '../model/entry.ts';
import { toAbsoluteHtml } from '../site/resolve.ts';
import type { Site } from '../site/site.ts';
import { getFeedStrings } from './strings.ts';
import { escapeXml } from './xml.ts';

/**
 * A whole digest as safe HTML for feeds: plain elements, every address absolute. Where it shows nothing, its description
 * or title stands in: programs leave out items without content.
 */
export function toDigestHtml(site: Site, digest: Digest): string {
  const entries = new Map(digest.entries.map((entry) => [entry.id, entry]));
  const html = digest.sections
    .flatMap((section) => [
      ...(section.title ? [`<h2>${escapeXml(section.title)}</h2>`] : []),
      ...section.parts.map((part) => {
        if (part.kind === 'prose') return toAbsoluteHtml(site, digest.slug, part.nodes);
        const entry = entries.get(part.id);
        return entry === undefined ? '' : toThread(site, entry, 'h3');
      }),
    ])
    .filter((part) => part !== '')
    .join('\n');
  return html === '' ? `<p>${escapeXml(digest.description ?? digest.title)}</p>` : html;
}

/** One entry as safe HTML for feeds, with a link to the digest that it stands in. */
export function toEntryHtml(site: Site, entry: Entry): string {
  const digest = site.corpus.digestBySlug.get(entry.digest);
  const thread = toThread(site, entry, 'p');
  if (digest === undefined) return thread;
  const url = site.routes.absolute(site.routes.digest(digest.slug));
  const { from } = getFeedStrings(site.settings.site);
  return `${thread}\n<p>${from}<a href="${escapeXml(url)}">${escapeXml(digest.title)}</a></p>`;
}

/** Who asks (linked to the entry's own page), questions as quotes, answers, project lines. */
function toThread(site: Site, entry: Entry, tag: 'h3' | 'p'): string {
  const strings = getFeedStrings(site.settings.site);
  const names = entry.askers.map((asker) => asker.name).join('、');
  const url = escapeXml(site.routes.absolute(site.routes.question(entry.id)));
  const title = names === '' ? (entry.group ?? strings.questions) : `${names} ${strings.asks}`;
  const turns = entry.turns.map(({ role, nodes }) => {
    const html = toAbsoluteHtml(site, entry.digest, nodes);
    return role === 'question'
      ? `<blockquote>\n${html}\n</blockquote>`
      : `<p><strong>${strings.answer}</strong></p>\n${html}`;
  });
  return [
    `<${tag}><a href="${url}">${escapeXml(title)}</a></${tag}>`,
    ...turns,
    ...(entry.answered ? [] : [`<p>${strings.unanswered}</p>`]),
    ...entry.projectLines.map((line) => toAbsoluteHtml(site, entry.digest, line.nodes)),
  ].join('\n');
}
