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

/**
 * The `_headers` file that Netlify, Cloudflare Pages and others read.
 *
 * @param base path that the site stands below, with a slash at both ends
 */
export function toHeadersFile(headers: readonly Header[], base: string): string {
  const block = (path: string, list: readonly Header[]) =>
    [`${base}${path}`, ...list.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    block('*', headers),
    ...HASHED_FILES.map((folder) =>
      block(`${folder}*`, [['Cache-Control', toCacheControl(folder)]]),
    ),
    ...SHARED_FILES.map((path) =>
      block(path.endsWith('/') ? `${path}*` : path, [['Access-Control-Allow-Origin', '*']]),
    ),
  ].join('\n');
}

/** The same for nginx, to be included where a location sets headers. */
export function toNginxHeaders(headers: readonly Header[]): string {
  return headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('');
}
