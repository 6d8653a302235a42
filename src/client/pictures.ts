/** Enlarges a picture over the page; without this script its link leads to the picture itself. */
addEventListener('click', (event) => {
  const { target } = event;
  const link =
    target instanceof Element
      ? target.closest<HTMLAnchorElement>('.prose a:has(> img, > picture)')
      : null;
  const picture = link?.querySelector('img');
  if (
    !link ||
    !picture?.naturalWidth ||
    link.href !== picture.src ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  show(picture);
});

function show(picture: HTMLImageElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.setAttribute('aria-label', picture.alt || picture.src);
  const button = document.createElement('button');
  button.autofocus = true;
  const large = new Image();
  large.src = picture.src;
  large.alt = picture.alt;
  large.referrerPolicy = 'no-referrer';
  button.append(large);
  dialog.append(button);
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
