/** The switch between light and dark. What equals the system's own choice is not remembered: the site then follows it. */
const system = matchMedia('(prefers-color-scheme: dark)');

addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.closest('[data-theme-switch]') === null) return;
  const root = document.documentElement;
  const own = system.matches ? 'dark' : 'light';
  const next = (root.dataset.theme || own) === 'dark' ? 'light' : 'dark';
  root.dataset.theme = next === own ? '' : next;
  try {
    if (next === own) localStorage.removeItem('theme');
    else localStorage.setItem('theme', next);
  } catch {
    // Storage is off: the choice holds for this page.
  }
});
