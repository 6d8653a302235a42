/** Longest that a file may take which nobody waits for, in milliseconds. */
const LIMIT = 5000;
/** After so many milliseconds a line shows how long the whole file will take. */
const TRIAL = 1000;

let isSlow = false;

/** Whether a file that nobody waited for came too slowly: then it only kept the line from what readers wait for. */
export function isLineSlow(): boolean {
  return isSlow;
}

/**
 * Loads a file that nobody waits for. Gives up when the page is left, since a page with open requests is not kept for
 * those who come back to it, and on a line over which it would take more than five seconds.
 *
 * @param pass asks the network
 * @throws Error where the file does not arrive whole
 */
export async function fetchAhead(path: string, pass = fetch): Promise<Uint8Array<ArrayBuffer>> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const giveUp = () => {
    isSlow = true;
    stop();
  };
  const timer = setTimeout(giveUp, LIMIT);
  addEventListener('pagehide', stop);
  try {
    const response = await pass(path, { priority: 'low', signal: controller.signal });
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return await read(response, giveUp);
  } finally {
    clearTimeout(timer);
    removeEventListener('pagehide', stop);
  }
}

/** @param giveUp is called where the rest would take too long */
async function read(response: Response, giveUp: () => void): Promise<Uint8Array<ArrayBuffer>> {
  // What was packed for the way has another length than what arrives here.
  const isPacked = response.headers.has('content-encoding');
  const size = isPacked ? 0 : Number(response.headers.get('content-length'));
  const start = performance.now();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (next?.value === undefined) break;
    chunks.push(next.value);
    length += next.value.length;
    const time = performance.now() - start;
    if (time > TRIAL && (length / time) * LIMIT < size) giveUp();
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
