import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** Limits of one fetch, redirects included. */
export interface FetchOptions {
  readonly method: 'GET' | 'HEAD';
  /** Size of the largest body that is read; without it no body is read at all. */
  readonly maxBytes?: number;
  /** For everything together, so that a server that sends a byte a second ends as well. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** Whether hosts of the machine's own network may be asked. */
  readonly allowPrivate: boolean;
  readonly userAgent: string;
  /** Media types that are asked for. */
  readonly accept: string;
}

/** Why there is no answer that is of use. */
export type FetchReason =
  'status' | 'network' | 'timeout' | 'too-large' | 'redirects' | 'protocol' | 'private';

export type Fetched =
  | {
      readonly kind: 'answer';
      /** Where the redirects led to. */
      readonly url: string;
      readonly bytes: Buffer;
    }
  | {
      readonly kind: 'failure';
      readonly reason: FetchReason;
      /** `404`, `ECONNREFUSED`, an address; `''` where there is no more to say. */
      readonly detail: string;
    };

/**
 * Asks another host for something, as warily as its answer deserves: `http:` and `https:` only, no host of the own
 * network unless that is allowed, no cookies, no referrer, limits for time, size and redirects. Never throws for what
 * the other side does.
 *
 * The address that was checked is the one that is connected to: a name that resolves to another one a moment later
 * changes nothing.
 */
export async function fetchWarily(url: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    return await follow(url, options, signal);
  } catch (error) {
    if (error instanceof Refusal) return fail(error.reason, error.message);
    if (signal.aborted) return fail('timeout', `${options.timeoutMs / 1000} s`);
    const { code, message } = error as NodeJS.ErrnoException; // Sockets and TLS give nothing else.
    return fail('network', code ?? message);
  }
}

async function follow(start: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  let url = start;
  for (let redirects = 0; redirects <= options.maxRedirects; redirects += 1) {
    const response = await send(url, options, signal);
    try {
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (REDIRECTS.has(status) && location !== undefined) {
        if (!URL.canParse(location, url)) return fail('network', location);
        url = new URL(location, url).href;
        continue;
      }
      if (status < 200 || status >= 300) return fail('status', String(status));
      return { kind: 'answer', url, bytes: await readBody(response, options) };
    } finally {
      response.destroy();
    }
  }
  return fail('redirects', url);
}

function send(url: string, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { protocol, hostname } = new URL(url);
  if (!PROTOCOLS.has(protocol)) throw new Refusal('protocol', protocol);
  const host = hostname.replace(BRACKETS, '');
  if (!options.allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) {
    throw new Refusal('private', host);
  }
  const request = protocol === 'https:' ? requestHttps : requestHttp;
  const { method, userAgent, accept } = options;
  return new Promise((resolve, reject) => {
    request(
      url,
      {
        method,
        signal,
        agent: false,
        headers: { 'User-Agent': userAgent, Accept: accept, 'Accept-Encoding': 'identity' },
        ...(options.allowPrivate ? {} : { lookup: lookUpPublic }),
      },
      resolve,
    )
      .on('error', reject)
      .end();
  });
}

async function readBody(response: IncomingMessage, { maxBytes }: FetchOptions): Promise<Buffer> {
  if (maxBytes === undefined) return Buffer.alloc(0);
  const tooLarge = new Refusal('too-large', toMegabytes(maxBytes));
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    // No encoding is set, so chunks are bytes.
    size += chunk.length;
    if (size > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Resolves names of hosts, and refuses those that are, or may be, in the own network. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] | undefined) => {
    const [first] = addresses ?? []; // Absent where there is an error, whatever the types say.
    if (error !== null || first === undefined) {
      callback(error ?? new Error(`${hostname} has no address`), '');
    } else if (addresses?.some(({ address }) => isPrivateAddress(address))) {
      callback(new Refusal('private', hostname), '');
    } else if (options.all === true) callback(null, addresses ?? []);
    else callback(null, first.address, first.family);
  });
};

class Refusal extends Error {
  readonly reason: FetchReason;

  constructor(reason: FetchReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

function fail(reason: FetchReason, detail: string): Fetched {
  return { kind: 'failure', reason, detail };
}

/** `10485760` → `10 MB` */
function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 104857.6) / 10} MB`;
}

const PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:']);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Around an address of IPv6 in a URL: `[::1]`; not `a.example`. */
const BRACKETS = /^\[|\]$/gu;
