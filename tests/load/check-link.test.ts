import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLink } from '../../src/load/check-link.ts';
import { startServer, type TestServer } from './server.ts';

const OPTIONS = {
  timeoutMs: 500,
  retries: [1, 1],
  maxRedirects: 5,
  allowPrivate: true,
  userAgent: 'wenda test',
};

let server: TestServer;
let troubles = 0;

beforeAll(async () => {
  server = await startServer({
    '/there': (_, response) => response.end('yes'),
    '/no-head': ({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 405 : 200).end();
    },
    '/no-head-known': ({ method }, response) => {
      response.writeHead(method === 'HEAD' ? 404 : 200).end();
    },
    '/endless': ({ method }, response) => {
      if (method === 'HEAD') response.writeHead(405).end();
      else response.writeHead(200).write('…');
    },
    '/gone': (_, response) => response.writeHead(410).end(),
    '/members': (_, response) => response.writeHead(403).end(),
    '/trouble': (_, response) => response.writeHead((troubles += 1) > 2 ? 200 : 503).end(),
    '/broken': (_, response) => response.writeHead(500).end(),
    '/silent': () => undefined,
    '/circle': (_, response) => response.writeHead(302, { Location: '/circle' }).end(),
    '/moved': (_, response) => response.writeHead(301, { Location: '/absent' }).end(),
  });
});
afterAll(() => server.close());

test.each([
  ['/there', { kind: 'alive' }, ['HEAD']],
  ['/no-head', { kind: 'alive' }, ['HEAD', 'GET']],
  ['/no-head-known', { kind: 'alive' }, ['HEAD', 'GET']],
  ['/endless', { kind: 'alive' }, ['HEAD', 'GET']],
  ['/gone', { kind: 'dead', reason: '410' }, ['HEAD', 'GET']],
  ['/absent', { kind: 'dead', reason: '404' }, ['HEAD', 'GET']],
  ['/moved', { kind: 'dead', reason: '404' }, ['HEAD', 'GET']],
  ['/members', { kind: 'unsure', reason: 'status', detail: '403' }, ['HEAD', 'GET']],
  ['/trouble', { kind: 'alive' }, ['HEAD', 'GET', 'HEAD']],
  [
    '/broken',
    { kind: 'unsure', reason: 'status', detail: '500' },
    ['HEAD', 'GET', 'HEAD', 'GET', 'HEAD', 'GET'],
  ],
  ['/silent', { kind: 'unsure', reason: 'timeout' }, ['HEAD', 'HEAD', 'HEAD']],
  ['/circle', { kind: 'unsure', reason: 'redirects' }, Array<string>(6).fill('HEAD')],
])('checkLink() says what %s is, asking as little as it can', async (path, state, asked) => {
  const before = server.requests.length;
  expect(await checkLink(`${server.origin}${path}`, OPTIONS)).toMatchObject(state);
  const requests = server.requests.slice(before).filter((one) => one.endsWith(` ${path}`));
  expect(requests.map((one) => one.split(' ')[0])).toEqual(asked);
});

test('checkLink() calls a link dead whose host does not exist', async () => {
  expect(await checkLink('http://host.invalid/', OPTIONS)).toEqual({
    kind: 'dead',
    reason: 'ENOTFOUND',
  });
});
