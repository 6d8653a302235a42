/** Where the development server answers with the messages of a page; `?page=` is its path. */
export const MESSAGES_PATH = '/@wenda/messages';

/** A message as the overlay shows it. */
export interface OverlayMessage {
  /** `weekly/2021-09-10.md:12:1` */
  readonly place: string;
  /** The whole path of the file, for an editor to open. */
  readonly file: string;
  readonly severity: string;
  readonly says: string;
  readonly remedy: string;
  readonly rule: string;
}

/** Asks for the messages of this page and lists them in a corner of it; does nothing where there are none. */
export async function showMessages(): Promise<void> {
  const response = await fetch(`${MESSAGES_PATH}?page=${encodeURIComponent(location.pathname)}`);
  const messages = (await response.json()) as readonly OverlayMessage[]; // Our own server, see messages-overlay.ts.
  if (messages.length === 0) return;
  const host = document.createElement('aside');
  host.dataset.wendaMessages = String(messages.length);
  const root = host.attachShadow({ mode: 'open' });
  const style = root.appendChild(document.createElement('style'));
  style.textContent = STYLE;
  const details = root.appendChild(document.createElement('details'));
  // Each save loads the page anew: a list that was opened stays open.
  details.open =
    sessionStorage.getItem(OPEN_KEY) === 'true' ||
    messages.some(({ severity }) => severity === 'error');
  details.addEventListener('toggle', () => {
    sessionStorage.setItem(OPEN_KEY, String(details.open));
  });
  details.appendChild(document.createElement('summary')).textContent =
    `npm run check · ${messages.length}`;
  const list = details.appendChild(document.createElement('ol'));
  for (const { place, file, severity, says, remedy, rule } of messages) {
    const item = list.appendChild(document.createElement('li'));
    item.className = severity;
    const button = item.appendChild(document.createElement('button'));
    button.textContent = place;
    button.addEventListener('click', () => void openInEditor(file, place));
    item.append(` ${severity} ${says} [${rule}]`);
    item.appendChild(document.createElement('p')).textContent = remedy;
  }
  document.body.append(host);
}

const OPEN_KEY = 'wenda-messages';

/** Vite opens the editor that is running, or the one that `LAUNCH_EDITOR` or `EDITOR` names. */
async function openInEditor(file: string, place: string): Promise<void> {
  const spot = place.slice(place.search(/:\d+:\d+$/u));
  await fetch(`/__open-in-editor?file=${encodeURIComponent(file + spot)}`);
}

const STYLE = `
  details { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; max-inline-size: min(40rem, 92vw);
    max-block-size: 50vh; overflow: auto; font: 14px/1.5 system-ui, sans-serif; color: #eee; background: #1c1c22;
    border: 1px solid #555; border-radius: .5rem; box-shadow: 0 4px 24px #0006; }
  summary { padding: .4rem .8rem; cursor: pointer; }
  ol { margin: 0; padding: 0 1rem .6rem 2rem; }
  li.error::marker { color: #ff6b6b; } li.warning::marker { color: #ffc75f; } li.hint::marker { color: #8ab4f8; }
  button { padding: 0; font: 13px ui-monospace, monospace; color: #9ad; background: none; border: 0; cursor: pointer;
    text-align: start; overflow-wrap: anywhere; }
  button:hover { text-decoration: underline; } p { margin: 0 0 .4rem; color: #aaa; }
`;
