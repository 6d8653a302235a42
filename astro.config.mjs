import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { contentWatcher } from './src/integrations/content-watcher.ts';
import { localPictures } from './src/integrations/local-pictures.ts';
import { messagesOverlay } from './src/integrations/messages-overlay.ts';
import { readEnvironment } from './src/load/environment.ts';

const { base, outDir, port, siteUrl } = readEnvironment();

export default defineConfig({
  base,
  outDir,
  ...(siteUrl === undefined ? {} : { site: siteUrl }),
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  server: { port },
  integrations: [contentWatcher(), localPictures(), messagesOverlay()],
  devToolbar: { enabled: false },
  vite: { plugins: [tailwindcss()] },
});
