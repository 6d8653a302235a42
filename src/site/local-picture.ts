import type { Digest } from '../model/digest.ts';

/** A picture's file in the content folder. */
export interface LocalFile {
  /** Absolute. */
  readonly path: string;
  /** In pixels; `undefined` where it could not be found out. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** A picture in the content folder that a digest shows. */
export interface LocalPicture {
  /** Path relative to the content folder: `weekly/sofa-weekly-20210910/images/a.png`. */
  readonly source: string;
  /** Path in the built site, the key in `Site.localPictures`: `weekly/sofa-weekly-20210910/images/a.png`. */
  readonly file: string;
}

/**
 * Where the picture lies that a digest means by an address, and where it is published: below the digest's own page.
 *
 * A step out of the digest's folder becomes a folder `_`, so that two pictures never share an address. Whether there is
 * such a file is not known here. `undefined` for an address that is not relative, leads out of the content folder or is
 * of no kind that is published: an SVG can run scripts where it is opened by itself.
 *
 * @example
 * toLocalPicture({ slug: 'sofa-weekly-1', source: 'weekly/SOFA Weekly 1/index.md' }, './a.png')
 * // { source: 'weekly/SOFA Weekly 1/a.png', file: 'weekly/sofa-weekly-1/a.png' }
 */
export function toLocalPicture(
  { slug, source }: Pick<Digest, 'slug' | 'source'>,
  address: string,
): LocalPicture | undefined {
  const path = toPath(address);
  if (path === undefined || !isPicture(path)) return undefined;
  const folder = source.split('/').slice(0, -1);
  const { up, below } = walk(path);
  if (up > folder.length) return undefined;
  return {
    source: [...folder.slice(0, folder.length - up), ...below].join('/'),
    file: ['weekly', slug, ...Array<string>(up).fill('_'), ...below].join('/'),
  };
}

/**
 * The same for a picture that the site itself shows, its logo or one of the about page: an address from the content
 * folder, which is published below the about page. It may be an SVG, as it is no reader's.
 *
 * @example
 * toOwnPicture('images/logo.svg') // { source: 'images/logo.svg', file: 'about/images/logo.svg' }
 */
export function toOwnPicture(address: string): LocalPicture | undefined {
  const path = toPath(address);
  if (path === undefined || !(isPicture(path) || SVG.test(path))) return undefined;
  const { up, below } = walk(path);
  const source = below.join('/');
  return up > 0 ? undefined : { source, file: `about/${source}` };
}

/** `../../a/./b.png` → 2 steps up, then `a`, `b.png` */
function walk(path: string): { readonly up: number; readonly below: readonly string[] } {
  const below: string[] = [];
  let up = 0;
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') below.push(step);
    else if (below.pop() === undefined) up += 1;
  }
  return { up, below };
}

/** Whether an address leads from the digest's own place: `a.png`, `../a.png`; not `/a.png`, `#a`, `https://…`. */
export function isRelative(address: string): boolean {
  return RELATIVE.test(address.trim());
}

/** Whether a path or an address ends as the pictures do that are published. */
export function isPicture(path: string): boolean {
  return PICTURE.test(path);
}

/** `./a%20b.png?x=1` → `./a b.png`, `images\a.png` → `images/a.png`; `undefined` for what is no path. */
function toPath(address: string): string | undefined {
  const written = address.trim();
  if (!isRelative(written)) return undefined;
  const [path = ''] = written.replaceAll('\\', '/').split(/[?#]/u);
  try {
    const decoded = decodeURIComponent(path);
    return CONTROL.test(decoded) ? undefined : decoded;
  } catch (error) {
    if (error instanceof URIError) return path; // `100%.png` is a file's name.
    throw error;
  }
}

/** `a.png`, `./a.png` and `图/a.png` match; `/a.png`, `//host/a.png`, `\a`, `#a`, `?a`, `data:a` and `` do not. */
const RELATIVE = /^(?![a-z][a-z\d+.-]*:|[/\\#?]).+$/isu;

/** `a.png` and `A.JPG` match, `a.svg` and `png` do not. */
const PICTURE = /[^/]\.(?:png|jpe?g|gif|webp|avif)$/iu;

/** `logo.svg` and `A.SVG` match, `svg` does not. */
const SVG = /[^/]\.svg$/iu;

/** Characters that no file's name should have: NUL, line ends, … */
const CONTROL = /\p{Cc}/u;
