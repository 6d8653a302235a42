import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A local web server that answers as its test says. */
export interface TestServer {
  /** `http://127.0.0.1:45123` */
  readonly origin: string;
  /** Paths that were asked for, with the method in front, in order: `GET /a.png`. */
  readonly requests: readonly string[];
  /** How many were answered at the same time, at most. */
  readonly busiest: () => number;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server; a path that is not in `answers` is answered with 404, a function answers for all. */
export async function startServer(
  answers: Readonly<Record<string, Answer>> | ((path: string, response: ServerResponse) => void),
): Promise<TestServer> {
  const requests: string[] = [];
  let [now, most] = [0, 0];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    most = Math.max(most, (now += 1));
    response.on('close', () => (now -= 1));
    if (typeof answers === 'function') {
      answers(request.url ?? '', response);
      return;
    }
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    busiest: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
