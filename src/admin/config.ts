import type { CmsConfig, EntryCollection, GitBackend } from '@sveltia/cms';
import type { Digest } from '../model/digest.ts';
import type { AdminSettings, SiteSettings } from '../model/settings.ts';
import { toBody, type LastDigest } from '../site/new-digest.ts';
import type { BareSite } from '../site/site.ts';
import { toFields } from './fields.ts';
import { getLabels } from './labels.ts';
import { toPlace, toSlugTemplate, type Place } from './place.ts';

/**
 * The settings of the editor at `/admin/`: where digests lie, and which front matter they have. A digest that is begun
 * there has the form, the name and the sections of the last one, as with `npm run new`.
 *
 * @param last the newest digest; `undefined` where there is none yet
 */
export function toCmsConfig(
  {
    settings: { site },
    corpus: { digests },
    routes,
  }: Pick<BareSite, 'settings' | 'corpus' | 'routes'>,
  admin: AdminSettings,
  last: LastDigest | undefined,
): CmsConfig {
  const labels = getLabels(site);
  const home = routes.absolute(routes.home());
  return {
    backend: toBackend(admin),
    app_title: [site.title, labels.editor].filter((part) => part !== undefined).join(' · '),
    // An origin that is not known yet is left for the browser to tell.
    ...(site.url === undefined ? {} : { site_url: home, display_url: home }),
    show_preview_links: false,
    media_folder: toRepositoryPath(admin, 'weekly/images'),
    slug: { lowercase: false, timezone: 'local' },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    collections: listPlaces(digests).map((place, at) =>
      toCollection({ place, at, site, admin, last }),
    ),
  };
}

/** Where digests lie, the place of the newest first; where a first one would, if there are none. */
function listPlaces(digests: readonly Digest[]): readonly Place[] {
  const sources = digests.map(({ source }) => source);
  const places = (sources.length > 0 ? sources : ['weekly/first.md']).map(toPlace);
  return [...new Map(places.map((place) => [`${place.folder} ${place.isBundle}`, place])).values()];
}

interface CollectionOptions {
  readonly place: Place;
  /** Digests are begun in the first place; the others are there for editing. */
  readonly at: number;
  readonly site: SiteSettings;
  readonly admin: AdminSettings;
  readonly last: LastDigest | undefined;
}

function toCollection({ place, at, site, admin, last }: CollectionOptions): EntryCollection {
  const labels = getLabels(site);
  const isFirst = at === 0;
  return {
    name: isFirst ? 'weekly' : `weekly-${at + 1}`,
    label: isFirst ? labels.digests : `${labels.digests} · ${place.folder}`,
    label_singular: labels.digest,
    folder: toRepositoryPath(admin, place.folder),
    path: place.isBundle ? '{{slug}}/index' : '{{slug}}',
    extension: 'md',
    format: 'yaml-frontmatter',
    slug: {
      template: toSlugTemplate(isFirst ? last?.digest.source : undefined),
      // The address can be seen and chosen as long as nobody knows it.
      editable: ['create'],
      hint: labels.address,
    },
    summary: "{{date | date('YYYY-MM-DD')}} · {{title}}",
    sortable_fields: {
      fields: ['date', 'title'],
      default: { field: 'date', direction: 'descending' },
    },
    create: isFirst,
    // Whoever removes a digest removes addresses that others link to: that is left to those who know Git.
    delete: false,
    media_folder: place.isBundle ? '' : 'images',
    public_folder: place.isBundle ? '' : 'images',
    fields: toFields(site, last, toBody(last?.digest, site.language)),
  };
}

/** `weekly` → `content/weekly` */
function toRepositoryPath({ folder }: AdminSettings, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function toBackend({ backend, repo, branch, server, signIn, appId }: AdminSettings): GitBackend {
  const root = server?.replace(/\/+$/u, '');
  const common = {
    repo,
    branch,
    ...(root === undefined ? {} : { api_root: `${root}${API_PATHS[backend]}` }),
    ...(signIn === undefined && root === undefined ? {} : { base_url: signIn ?? root }),
    ...(appId === undefined ? {} : { app_id: appId }),
  };
  switch (backend) {
    case 'github':
      return {
        name: backend,
        ...common,
        ...(signIn === undefined ? { auth_methods: ['token'] } : {}),
      };
    case 'gitlab':
      return {
        name: backend,
        ...common,
        ...(appId === undefined ? { auth_methods: ['token'] } : { auth_type: 'pkce' }),
      };
    case 'gitea':
      return {
        name: backend,
        ...common,
        ...(appId === undefined ? { auth_methods: ['token'] } : {}),
      };
  }
}

const API_PATHS = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;
