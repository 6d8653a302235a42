import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { exists } from '../load/exists.ts';
import { toCacheControl, type Header } from '../site/headers.ts';

/** A built site that is being served. */
export interface RunningServer {
  /** Where it answers: `http://localhost:4321/kb/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: below the base path, `…/` → `…/index.html`, a redirect where only the
 * slash is missing, and `404.html` with status 404 for the rest. A build that is published meanwhile shows at once.
 *
 * @throws Error where `dir` holds no site or the port is taken.
 */
export async function serveSite(dir: string, base: string, port: number): Promise<RunningServer> {
  if (!(await exists(join(dir, 'index.html')))) {
    throw new Error(`${dir} holds no site; run npm run build first`);
  }
  const serveFile = sirv(dir, { dev: true, etag: true, extensions: [], setHeaders: setType });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) {
      if (pathname === '/' || `${pathname}/` === base) redirect(response, base + search);
      else await sendNotFound(response);
      return;
    }
    const path = pathname.slice(base.length - 1);
    for (const [name, value] of await readHeaders(dir, pathname)) response.setHeader(name, value);
    response.setHeader('Cache-Control', toCacheControl(path.slice(1)));
    const inside = decode(path);
    if (inside === undefined) {
      await sendNotFound(response);
      return;
    }
    if (!path.endsWith('/') && (await exists(join(dir, inside, 'index.html')))) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    serveFile(request, response, () => sendNotFound(response));
  }

  async function sendNotFound(response: ServerResponse): Promise<void> {
    const page = join(dir, '404.html');
    response.statusCode = 404;
    if (!(await exists(page))) {
      response.end('Not found');
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    createReadStream(page).pipe(response);
  }

  return {
    url: `http://localhost:${await listen(server, port)}${base}`,
    close: () => close(server),
  };
}

/** The headers that the build wrote for an address, so that what works here works under them elsewhere. */
async function readHeaders(dir: string, pathname: string): Promise<readonly Header[]> {
  const text = await readFile(join(dir, '_headers'), 'utf8');
  const blocks = text.split(/\n(?=\S)/u).map((block) => {
    const [path = ''] = block.split('\n', 1);
    return { path, block };
  });
  const matching = blocks.filter(({ path }) =>
    path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path,
  );
  return matching.flatMap(({ block }) =>
    Array.from(block.matchAll(HEADER), ([, name = '', value = '']): Header => [name, value]),
  );
}

/** `  Referrer-Policy: no-referrer`; not `/kb/*`. */
const HEADER = /^ {2}([\w-]+): (.+)$/gmu;

/** Types that the file's ending alone does not give, and the encoding of those that are text. */
function setType(response: ServerResponse, pathname: string): void {
  const type = TYPES.find(([ending]) => pathname.endsWith(ending))?.[1];
  if (type !== undefined) response.setHeader('content-type', type);
}

const TYPES: readonly (readonly [string, string])[] = [
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.opml', 'text/x-opml; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.wasm', 'application/wasm'],
];

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { location: to }).end();
}

/** `/tags/%E5%8C%97/` → `/tags/北/`; `undefined` where the escapes are not UTF-8. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const says =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken; set PORT to another one`
          : cause.message;
      reject(new Error(says, { cause }));
    });
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
