import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/u });

/** A string, or a list of strings, as people write YAML. */
const strings = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Where the page `/admin/` saves digests: see docs/admin.md. */
const adminSchema = z.strictObject({
  /** What serves the repository. */
  backend: z.enum(['github', 'gitlab', 'gitea']),
  /** `owner/name`, or `group/subgroup/name` at GitLab. */
  repo: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/u, 'expected owner/name'),
  branch: z.string().min(1).default('main'),
  /** The content folder as seen from the root of the repository; empty where it is the root. */
  folder: z
    .string()
    .default('content')
    .transform((folder) => folder.replace(/^\.?\/+|\/+$/gu, '')),
  /** Address of a server of one's own: `https://git.example.org`. */
  server: httpUrl.optional(),
  /** Address of the service that signs editors in, which GitHub needs; without it they use an access token. */
  signIn: httpUrl.optional(),
  /** The id of the OAuth application, at GitLab and Gitea. */
  appId: z.string().min(1).optional(),
});

/** `site.yaml`: every key is optional. */
export const siteSchema = z.strictObject({
  /** A name for the site that never changes, wherever it moves and whatever its title: part of every feed id. */
  id: z.string().min(1).optional(),
  /** Name of the site. */
  title: z.string().min(1).optional(),
  /** One sentence on what the site holds; stands on the home page and in feeds. */
  description: z.string().optional(),
  /** Language of the interface. */
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /** Where the site will stand, without base path: `https://qa.example.org`. `SITE_URL` wins over it. */
  url: httpUrl.optional(),
  /** IANA name of the zone in which dates without an offset are read: `Asia/Shanghai`. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected the IANA name of a time zone, such as Asia/Shanghai')
    .default('Asia/Shanghai'),
  /** Site that relative links of the digests (`/blog/…`) lead to: `https://www.sofastack.tech`. */
  linkBase: httpUrl.optional(),
  /** Links in the footer and on the about page. */
  links: z.array(z.strictObject({ label: z.string(), url: httpUrl })).default([]),
  /** Markdown file in the content folder whose text stands on the about page. */
  about: z.string().optional(),
  /** Accent colour as a hex colour; its contrast is seen to: `#1a6dff`. */
  accent: z
    .string()
    .regex(/^#(?:[\da-f]{3}){1,2}$/iu, "expected a hex colour in quotes, such as '#1a6dff'")
    .optional(),
  /** Picture in the content folder that stands beside the title: `logo.svg`. */
  logo: z.string().optional(),
  /** Whether a picture is drawn for each page that chats show beside a link to it. */
  cards: z.boolean().default(true),
  /** Address of a digest's source; `{source}` is its path in the content folder: `https://github.com/o/r/blob/main/content/{source}`. */
  sourceUrl: z.string().optional(),
  /** Where a reader can add an answer; `{url}`, `{id}` and `{title}` are filled in. */
  answerUrl: z.string().optional(),
  /** Where a reader can report a problem; `{url}`, `{id}` and `{title}` are filled in. */
  reportUrl: z.string().optional(),
  /** Tags of the front matter that say nothing about a digest's topics, such as the series' own name. */
  ignoredTags: strings.default([]),
  /** Addresses that digests had on an older site, `{slug}` their name: they redirect to the digests. */
  formerPaths: strings.default(['/blog/{slug}/']),
  /** Key for IndexNow, which stands at `/<key>.txt`: see `npm run indexnow`. */
  indexNowKey: z
    .string()
    .regex(/^[\dA-Za-z-]{8,128}$/u)
    .optional(),
  /** Whether browsers keep visited pages and the search index for times without a network: see docs/deploy.md. */
  offline: z.boolean().default(false),
  /** Whether editors can write digests in the browser, at `/admin/`, and where these are saved: see docs/admin.md. */
  admin: adminSchema.optional(),
  /** Groups of words that mean the same, for search: `[[热升级, 平滑升级, 热重启]]`. */
  synonyms: z.array(z.array(z.string()).min(2)).default([]),
  /** Severity of single rules of `npm run check`: `{ picture-without-alt: off }`. */
  rules: z.record(z.string(), z.enum(['error', 'warning', 'hint', 'off'])).default({}),
});

/** One tag of `tags.yaml`. */
const tagDefinitionSchema = z.strictObject({
  /** The name that readers see: `SOFARPC`. */
  name: z.string().min(1),
  /** Last part of its address, where the one made from the name will not do. */
  slug: z.string().optional(),
  /** `project` is software, `topic` a concept. */
  kind: z.enum(['project', 'topic']).default('project'),
  /** Other spellings and former names, misspelt ones included: `[SOFARegistery]`. */
  aliases: strings.default([]),
  /** Repositories and sites: a link below one of them is evidence for the tag. */
  links: z.array(httpUrl).default([]),
  /** Words that only this project uses: `[GlobalTransactional, undo_log]`. */
  words: strings.default([]),
  description: z.string().optional(),
});

/** `tags.yaml`: a list of tags. */
export const tagsSchema = z.array(tagDefinitionSchema);

/** One person of `people.yaml`. */
const personDefinitionSchema = z.strictObject({
  /** The spelling that readers see. */
  name: z.string().min(1),
  slug: z.string().optional(),
  /** Other spellings that are the same person. */
  aliases: strings.default([]),
  link: httpUrl.optional(),
});

/** `people.yaml`: a list of people. */
export const peopleSchema = z.array(personDefinitionSchema);

export type SiteSettings = Readonly<z.infer<typeof siteSchema>>;
export type AdminSettings = NonNullable<SiteSettings['admin']>;
export type TagDefinition = Readonly<z.infer<typeof tagDefinitionSchema>>;
export type PersonDefinition = Readonly<z.infer<typeof personDefinitionSchema>>;

/** What a content folder says besides its digests. */
export interface Settings {
  readonly site: SiteSettings;
  readonly tags: readonly TagDefinition[];
  readonly people: readonly PersonDefinition[];
}
