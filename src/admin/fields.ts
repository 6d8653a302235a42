import type { Field } from '@sveltia/cms';
import { parseFields } from '../parse/front-matter-fields.ts';
import { splitFrontMatter } from '../parse/front-matter-fence.ts';
import type { SiteSettings } from '../model/settings.ts';
import { toTitlePrefix, type LastDigest } from '../site/new-digest.ts';
import { getLabels } from './labels.ts';

/**
 * The front matter as fields of a form, then the body. What the last digest has of keys that stay from week to week
 * is there for a new one, unseen.
 */
export function toFields(site: SiteSettings, last: LastDigest | undefined, body: string): Field[] {
  const labels = getLabels(site).fields;
  const matter = last && splitFrontMatter(last.text);
  const written = matter && parseFields(matter.yaml, matter.yamlStart).fields;
  const kept = (written ? [...written] : []).filter(([key]) => KEPT.has(key));
  const title = toTitlePrefix(last?.digest.title ?? site.title ?? '');
  return [
    { ...labels.title, name: 'title', widget: 'string', default: title },
    {
      ...labels.author,
      name: 'author',
      widget: 'string',
      default: last?.digest.authors[0]?.name ?? site.title ?? '',
    },
    ...kept.map(([key, { kind, texts }]): Field => ({
      name: key,
      widget: 'hidden',
      default: kind === 'list' ? [...texts] : (texts[0] ?? ''),
    })),
    { ...labels.description, name: 'description', widget: 'string' },
    {
      ...labels.tags,
      name: 'tags',
      widget: 'list',
      required: false,
      default: [...(last?.digest.tags ?? [])],
    },
    {
      ...labels.date,
      name: 'date',
      widget: 'datetime',
      default: '{{now}}',
      format: 'YYYY-MM-DDTHH:mm:ssZ',
      input_timezone: site.timeZone,
    },
    { ...labels.cover, name: 'cover', widget: 'image', required: false },
    { ...labels.draft, name: 'draft', widget: 'boolean', required: false },
    // What the editor's own Markdown writer does to digests is not for years of archive: the text stays as typed.
    { ...labels.body, name: 'body', widget: 'richtext', modes: ['raw'], default: body },
  ];
}

/** Keys without a field of their own that a new digest has from the last one. */
const KEPT = new Set(['authorlink', 'categories', 'language']);
