/**
 * Loaded into commands that documents show: every other host is a server of the test, at the port in `HOSTS_PORT`,
 * which is asked for `/<host>/<path>`.
 */
import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const { request } = http;

function ask(
  url: string,
  options: RequestOptions,
  callback: (response: IncomingMessage) => void,
): ClientRequest {
  const { host, pathname } = new URL(url);
  const server = `http://127.0.0.1:${process.env.HOSTS_PORT ?? ''}/${host}${pathname}`;
  const { lookup: _, ...others } = options;
  return request(server, others, callback);
}

Object.assign(http, { request: ask });
Object.assign(https, { request: ask });
syncBuiltinESMExports();
