import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/** How a site is served: as the shipped configurations do, or by a host that sends no policy, also not in the page. */
export type Protection = 'policy' | 'no policy';

/** A server of a site under attack. */
export interface HostileServer {
  /** `http://localhost:40123/` */
  readonly url: string;
  close(): Promise<void>;
}

/** Shows other pages of the site in frames; the policy must let it, which is the one thing that differs from outside. */
export const FRAMES = '/-frames';

/**
 * Serves a built site on a free port, and further pages by their path.
 *
 * Feeds are sent as `application/xml`, so that a browser shows them: worse than what any server does.
 */
export async function serveHostile(
  dir: string,
  protection: Protection,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<HostileServer> {
  const headers = protection === 'policy' ? await readHeaders(dir) : [];
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const own = path === FRAMES ? EMPTY : pages.get(path);
    if (own !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(own);
      return;
    }
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (bytes) => {
        for (const [name, value] of headers) response.setHeader(name, value);
        response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain; charset=utf-8');
        const isPage = file.endsWith('.html') && protection === 'no policy';
        response.end(isPage ? bytes.toString().replace(POLICY, '') : bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>Frames</title><style>iframe{display:none}</style>';

/** `<meta http-equiv="Content-Security-Policy" content="…">` */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/u;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.opml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** The shipped headers, but for those that forbid frames. */
async function readHeaders(dir: string): Promise<readonly (readonly [string, string])[]> {
  const [first = ''] = (await readFile(join(dir, '_headers'), 'utf8')).split('\n\n');
  return Array.from(
    first.matchAll(/^ {2}([\w-]+): (.+)$/gmu),
    ([, name = '', value = '']) =>
      [name, value.replace("; frame-ancestors 'none'", "; frame-ancestors 'self'")] as const,
  ).filter(([name]) => name !== 'X-Frame-Options');
}
