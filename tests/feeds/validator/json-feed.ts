import { z } from 'zod';
import { findRepeated, type Check } from './shape.ts';
import { html, language, rfc3339, text, url } from './values.ts';

/** Checks a document by JSON Feed 1.1; gives all that is wrong. Keys that it does not name are not allowed. */
export function validateJsonFeed(json: unknown, address: string): readonly string[] {
  const read = FEED.safeParse(json);
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { feed_url, next_url, items } = read.data;
  return [
    ...(feed_url === address ? [] : [`feed_url is ${feed_url}, the document is at ${address}`]),
    ...(next_url === feed_url ? ['next_url leads to the document itself'] : []),
    ...findRepeated(items.map((item) => item.id)).map((one) => `${one} stands twice`),
    ...items.flatMap(({ id, tags = [] }) =>
      findRepeated(tags).map((tag) => `${id} has the tag ${tag} twice`),
    ),
  ];
}

const valid = (check: Check) =>
  z.string().superRefine((value, context) => {
    const problem = check(value);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  });

const AUTHOR = z
  .strictObject({
    name: valid(text).optional(),
    url: valid(url).optional(),
    avatar: valid(url).optional(),
  })
  .refine((author) => Object.keys(author).length > 0, 'an author without anything');

const ITEM = z
  .strictObject({
    id: valid(text),
    url: valid(url).optional(),
    title: valid(text).optional(),
    content_html: valid(html).optional(),
    content_text: valid(text).optional(),
    summary: valid(text).optional(),
    image: valid(url).optional(),
    date_published: valid(rfc3339).optional(),
    date_modified: valid(rfc3339).optional(),
    authors: z.array(AUTHOR).min(1).optional(),
    tags: z.array(valid(text)).min(1).optional(),
  })
  .refine(
    (item) => item.content_html !== undefined || item.content_text !== undefined,
    'an item without content',
  );

const FEED = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: valid(text),
  home_page_url: valid(url),
  feed_url: valid(url),
  description: valid(text).optional(),
  icon: valid(url).optional(),
  language: valid(language).optional(),
  next_url: valid(url).optional(),
  items: z.array(ITEM),
});
