import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

// The smallest site that has the same pages: no styles, no feeds, no JSON; Markdown by remark, as in the product.
export default defineConfig({
  outDir: process.env.PEER_OUT,
  site: 'https://example.org',
  markdown: { processor: unified(), syntaxHighlight: false },
});
