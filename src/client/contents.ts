/** Marks the place in the table of contents that the reader has come to. */
const links = new Map(
  Array.from(document.querySelectorAll<HTMLAnchorElement>('.toc a'), (link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const targets = Array.from(links.keys()).flatMap((id) => document.getElementById(id) ?? []);

function mark(): void {
  const passed = targets.findLast((target) => target.getBoundingClientRect().top < LINE);
  for (const [id, link] of links) {
    if (id === passed?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Distance from the window's top, in CSS pixels, at which a heading counts as reached. */
const LINE = 120;

if (targets.length > 0) {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  ask();
}
