/**
 * Buttons that copy: `data-copy` is the text; `data-copy-from` is an address whose text is fetched, such as a Markdown
 * twin. `data-done` and `data-failed` are said in the page's `[data-status]`.
 */
addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLElement>('[data-copy], [data-copy-from]') : null;
  if (button !== null) void copy(button);
});

async function copy(button: HTMLElement): Promise<void> {
  const { copy: text, copyFrom, done = '', failed = '' } = button.dataset;
  const status = document.querySelector<HTMLElement>('[data-status]');
  const say = (words: string) => {
    if (status !== null) status.textContent = words;
    button.dataset.state = words;
    setTimeout(() => delete button.dataset.state, 2000);
  };
  try {
    if (text === undefined) await navigator.clipboard.write([toItem(copyFrom ?? location.href)]);
    else await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(failed);
  }
}

/** The text of an address. The item is made at once: Safari lets nobody copy who has waited since the click. */
function toItem(url: string): ClipboardItem {
  return new ClipboardItem({ 'text/plain': read(url) });
}

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}
