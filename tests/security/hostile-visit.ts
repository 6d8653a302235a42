import type { BrowserContext, Page } from '@playwright/test';
import { FRAMES } from './hostile-server.ts';
import { CANARY } from './payloads.ts';

/** What a browser did that no page of a site may make it do. */
export interface Sightings {
  /** Addresses of frames in which a payload ran. */
  readonly fired: Set<string>;
  /** Dialogs, windows, requests that are no pictures, requests for the canary. */
  readonly others: Set<string>;
}

/** Watches all pages of a context, and tells from within each frame when a payload runs or only waits to be touched. */
export async function watch(context: BrowserContext, origin: string): Promise<Sightings> {
  const sightings: Sightings = { fired: new Set(), others: new Set() };
  await context.addInitScript(lieInWait);
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(FIRED)) sightings.fired.add(text.slice(FIRED.length));
  });
  context.on('dialog', (dialog) => {
    sightings.others.add(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(origin) || url.startsWith('data:') || url.startsWith('about:')) return;
    if (url.startsWith(CANARY) || request.resourceType() !== 'image') sightings.others.add(url);
  });
  return sightings;
}

const FIRED = 'wenda fired ';

/** Runs in every frame before anything else does; touches what waits to be touched, as a reader would sooner or later. */
function lieInWait(): void {
  const report = () => console.debug(`wenda fired ${location.href}`);
  Object.defineProperty(window, 'wendaFired', { value: report });
  const touch = (element: Element): void => {
    const events = element.getAttributeNames().filter((name) => name.startsWith('on'));
    const address =
      element instanceof HTMLAnchorElement || element instanceof HTMLAreaElement
        ? element.protocol
        : element instanceof SVGAElement
          ? element.href.baseVal
          : '';
    const leads = /^(?:javascript|data|vbscript|blob|file):/iu.test(address);
    if (events.length === 0 && !leads) return;
    for (const name of events) element.dispatchEvent(new Event(name.slice(2)));
    if (leads) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  addEventListener('load', () => {
    for (const element of document.querySelectorAll('*')) touch(element);
  });
}

/** Frames that are open at a time. */
const AT_ONCE = 60;

/**
 * Opens addresses in frames, many at a time; resolves when all have loaded and had a moment more.
 *
 * @param patience in milliseconds with a frame that does not load: one that leads away never does
 */
export async function visitInFrames(
  page: Page,
  origin: string,
  paths: readonly string[],
  patience = 20_000,
): Promise<void> {
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    // A fresh page each time: what frames leave behind is gone with it.
    await page.goto(origin + FRAMES.slice(1));
    await page.evaluate(showFrames, { paths: paths.slice(at, at + AT_ONCE), patience });
  }
}

async function showFrames({
  paths,
  patience,
}: {
  readonly paths: readonly string[];
  readonly patience: number;
}): Promise<void> {
  await Promise.all(
    paths.map(
      (path) =>
        new Promise<void>((resolve) => {
          const frame = document.createElement('iframe');
          const timer = setTimeout(resolve, patience);
          frame.onload = () => {
            clearTimeout(timer);
            resolve();
          };
          frame.src = path;
          document.body.append(frame);
        }),
    ),
  );
  // Searches begin and go on behind the load event; a page that was asked nothing stays idle.
  const isSearching = () =>
    Array.from(document.querySelectorAll('iframe')).some((frame) => {
      const search = frame.contentDocument?.querySelector('main [data-search]');
      const ended = frame.src.includes('?q=') ? ['done', 'error'] : ['done', 'error', 'idle'];
      return search ? !ended.includes(search.getAttribute('data-state') ?? '') : false;
    });
  for (let tries = 0; tries < 400 && isSearching(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Puts queries to the search page by its address, one after the other; gives the number of results that were shown. */
export async function askAll(
  page: Page,
  origin: string,
  queries: readonly string[],
): Promise<number> {
  // The page loads its script for a query only.
  await page.goto(`${origin}search/?q=first`);
  await page.locator('main [data-search][data-state=done]').waitFor();
  return page.evaluate(askByAddress, queries);
}

async function askByAddress(queries: readonly string[]): Promise<number> {
  const root = document.querySelector('main [data-search]');
  if (!(root instanceof HTMLElement)) throw new Error('this is no search page');
  let shown = 0;
  for (const query of queries) {
    history.replaceState(undefined, '', `?q=${encodeURIComponent(query)}`);
    dispatchEvent(new PopStateEvent('popstate'));
    for (let tries = 0; ; tries += 1) {
      const { state, query: asked } = root.dataset;
      if (asked === query && state === 'done') break;
      if (state === 'error' || tries > 2000)
        throw new Error(`no answer to ${query}: ${String(state)} ${String(asked)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    shown += root.querySelectorAll('a[data-result]').length;
    for (const element of root.querySelectorAll('*')) {
      const name = element.getAttributeNames().find((one) => one.startsWith('on'));
      if (name !== undefined) throw new Error(`${query} made ${element.outerHTML}`);
    }
  }
  return shown;
}
