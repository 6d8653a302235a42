import { setTimeout as wait } from 'node:timers/promises';
import { fetchWarily, type Fetched, type FetchOptions, type FetchReason } from './fetch.ts';

/** What is known of a link. */
export type LinkState =
  | { readonly kind: 'alive' }
  /** There is no such page, or no such host, and the answer leaves no doubt. */
  | { readonly kind: 'dead'; readonly reason: string }
  /** Refused, out of order, too slow: it may well work for a reader. */
  | { readonly kind: 'unsure'; readonly reason: FetchReason; readonly detail: string };

/** What each check has in common. */
export type CheckOptions = Omit<FetchOptions, 'method' | 'accept' | 'maxBytes'> & {
  /** Milliseconds to wait before each further try. */
  readonly retries: readonly number[];
};

/**
 * Asks whether a link leads anywhere, without reading what is there: by `HEAD`, and by `GET` where the host does not
 * like that. What may be a passing trouble is tried again.
 */
export async function checkLink(url: string, options: CheckOptions): Promise<LinkState> {
  for (const delay of options.retries) {
    const state = toState(await ask(url, options));
    if (state.kind !== 'unsure' || !mayPass(state)) return state;
    await wait(delay);
  }
  return toState(await ask(url, options));
}

async function ask(url: string, options: CheckOptions): Promise<Fetched> {
  const head = await fetchWarily(url, { ...options, method: 'HEAD', accept: '*/*' });
  // Some hosts close the connection, or know no page, where they are asked by HEAD.
  const isClear = head.kind === 'answer' || !['status', 'network'].includes(head.reason);
  return isClear || GONE.has(head.detail)
    ? head
    : fetchWarily(url, { ...options, method: 'GET', accept: '*/*' });
}

function toState(fetched: Fetched): LinkState {
  if (fetched.kind === 'answer') return { kind: 'alive' };
  const { reason, detail } = fetched;
  return DEAD.has(detail) || GONE.has(detail)
    ? { kind: 'dead', reason: detail }
    : { kind: 'unsure', reason, detail };
}

function mayPass({ reason, detail }: { reason: FetchReason; detail: string }): boolean {
  return reason === 'timeout' || reason === 'network' || PASSING.test(detail);
}

/** Nothing is asked again after these. */
const GONE: ReadonlySet<string> = new Set(['ENOTFOUND']);

/** Answers to GET that mean that there is no such page. */
const DEAD: ReadonlySet<string> = new Set(['404', '410']);

/** Too many requests, or a server in trouble: `429` and `503` match, `403` does not. */
const PASSING = /^(?:429|5\d\d)$/u;
