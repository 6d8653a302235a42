/** What the pages of a site hold inline, as `'sha256-…'`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a site's pages do that the headers have to allow. */
export interface PageNeeds extends InlineHashes {
  /** The one Trusted Types policy that scripts may make, where they make any. */
  readonly trustedTypesPolicy?: string | undefined;
}

/** Name and value of a header of HTTP. */
export type Header = readonly [name: string, value: string];

/**
 * The headers that protect a reader, for every response.
 *
 * Scripts are the site's own files and the inline ones that are known by their hash; Pagefind needs WebAssembly.
 * Pictures may come from anywhere, since digests hold them, but learn nothing about the reader.
 */
export function toSecurityHeaders(needs: PageNeeds): readonly Header[] {
  return [
    ['Content-Security-Policy', toPolicy([...listDirectives(needs), FRAME_ANCESTORS])],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/**
 * The policy as an element of the page itself, for hosts that send no headers; it must stand in front of all that it is
 * about. Who may show the page in a frame can be said by a header alone.
 */
export function toPolicyElement(needs: PageNeeds): string {
  return `<meta http-equiv="Content-Security-Policy" content="${toPolicy(listDirectives(needs))}">`;
}

type Directive = readonly [name: string, ...values: string[]];

function listDirectives({
  scripts,
  styles,
  trustedTypesPolicy = "'none'",
}: PageNeeds): readonly Directive[] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    ['style-src', "'self'", ...styles],
    ['img-src', "'self'", 'https:', 'http:', 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', trustedTypesPolicy],
  ];
}

const FRAME_ANCESTORS: Directive = ['frame-ancestors', "'none'"];

function toPolicy(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** Folders of files whose name changes with their content; all others are asked for again each time, which costs a 304. */
const HASHED_FILES = ['_astro/', 'pictures/'] as const;

/** How long a browser keeps a file, by its path below the base path. */
export function toCacheControl(path: string): string {
  return HASHED_FILES.some((folder) => path.startsWith(folder))
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
}

/** Other sites may read the data that is made for programs. */
const SHARED_FILES = ['api/', 'rss.xml', 'atom.xml', 'feed.json'] as const;

/** A folder at the top of the site whose pages need other headers than those of the others. */
export interface FolderHeaders {
  /** With a slash at its end: `admin/`. */
  readonly name: string;
  readonly headers: readonly Header[];
}

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read.
 *
 * Where several of its paths match an address, these hosts send the headers of all, and a browser obeys each of two
 * policies. So a folder with headers of its own takes the place of `*`: the others' are then given name by name.
 *
 * @param base path that the site stands below, with a slash at both ends
 * @param names what stands at the top of the site, folders with a slash at their end
 */
export function toHeadersFile(
  headers: readonly Header[],
  base: string,
  names: readonly string[] = [],
  folder?: FolderHeaders,
): string {
  const block = (path: string, list: readonly Header[]) =>
    [`${base}${path}`, ...list.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const others = names.filter((name) => name !== folder?.name && !SERVER_FILES.has(name));
  return [
    ...(folder === undefined
      ? [block('*', headers)]
      : [
          block('', headers),
          ...others.map((name) => block(name.replace(/\/$/u, '/*'), headers)),
          block(`${folder.name}*`, folder.headers),
        ]),
    ...HASHED_FILES.map((folder) =>
      block(`${folder}*`, [['Cache-Control', toCacheControl(folder)]]),
    ),
    ...SHARED_FILES.map((path) =>
      block(path.endsWith('/') ? `${path}*` : path, [['Access-Control-Allow-Origin', '*']]),
    ),
  ].join('\n');
}

/** Files that servers read and nobody else. */
const SERVER_FILES = new Set(['_headers', '_redirects', 'headers.conf', 'redirects.map']);

/** The same for nginx, to be included where a server sets headers; a folder's own stand in a location. */
export function toNginxHeaders(
  headers: readonly Header[],
  base: string,
  folder?: FolderHeaders,
): string {
  const lines = (list: readonly Header[], indent = '') =>
    list.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`).join('');
  if (folder === undefined) return lines(headers);
  return `${lines(headers)}location ^~ ${base}${folder.name} {
${lines(folder.headers, '  ')}  add_header Cache-Control $cache always;
  try_files $uri $uri/index.html =404;
}
`;
}
