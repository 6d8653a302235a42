import type { Site } from '../site/site.ts';
import { getFeedStrings } from '../feeds/strings.ts';

/** `/manifest.webmanifest`: name, start and icons for those who put the site on their home screen. */
export function toManifest({ settings, routes }: Site): string {
  const title = settings.site.title ?? getFeedStrings(settings.site).site;
  const icon = (file: string, sizes: string, purpose: 'any' | 'maskable') => ({
    src: routes.file(file),
    sizes,
    type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  return `${JSON.stringify(
    {
      id: routes.home(),
      name: title,
      short_name: Array.from(title).slice(0, 12).join('').trim(),
      description: settings.site.description,
      lang: settings.site.language,
      dir: 'ltr',
      start_url: routes.home(),
      scope: routes.home(),
      display: 'minimal-ui',
      background_color: '#fdfcfa',
      theme_color: '#fdfcfa',
      icons: [
        icon('favicon.svg', 'any', 'any'),
        icon('icon-192.png', '192x192', 'any'),
        icon('icon-512.png', '512x512', 'any'),
        icon('icon-maskable-512.png', '512x512', 'maskable'),
      ],
    },
    null,
    2,
  )}\n`;
}
