import type { AdminSettings } from '../model/settings.ts';
import type { Header } from '../site/headers.ts';

/** The page `/admin/`; `language` is the site's, `script` the file's name beside it. */
export function toAdminPage(
  title: string,
  language: string,
  script: string,
  policy: string,
): string {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escape(title)}</title>
    <link rel="cms-config-url" type="application/json" href="config.json">
    <script type="module" src="${script}"></script>
  </head>
  <body></body>
</html>
`;
}

/** Text in HTML: `a & b` → `a &amp; b`. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * What `/admin/` may do: run the site's own files and talk to the server of the repository, which is more than readers'
 * pages may. Styles are made while it runs, and pictures of the repository come as `blob:`.
 */
export function toAdminPolicy({ backend, server, signIn }: AdminSettings): string {
  const hosts = server === undefined ? HOSTS[backend] : [new URL(server).origin];
  const own = signIn === undefined ? [] : [new URL(signIn).origin];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' https: http: data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", 'blob:', 'data:', ...hosts, ...own].join(' ')}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self' blob: data:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

const HOSTS: Readonly<Record<AdminSettings['backend'], readonly string[]>> = {
  github: [
    'https://api.github.com',
    'https://raw.githubusercontent.com',
    'https://www.githubstatus.com',
  ],
  gitlab: ['https://gitlab.com', 'https://status-api.hostedstatus.com'],
  gitea: ['https://gitea.com'],
};

/** The headers of `/admin/` and what lies below it: the window that signs editors in must be able to answer. */
export function toAdminHeaders(policy: string): readonly Header[] {
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`],
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['X-Robots-Tag', 'noindex'],
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
  ];
}
