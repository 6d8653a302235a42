/** Draws the icons of `public/` from `public/favicon.svg`: `npx node scripts/icons.ts`, after the picture has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../tests/browser.ts';

interface Icon {
  readonly file: string;
  /** In pixels. */
  readonly size: number;
  /** Share of the side that stays free around the picture; what is round or cut off by a system needs some. */
  readonly margin: number;
  /** Fills the whole square where the system rounds the corners itself. */
  readonly background: string;
}

const SEAL = '#ac3a2c';
const ICONS: readonly Icon[] = [
  { file: 'favicon-32.png', size: 32, margin: 0, background: 'transparent' },
  { file: 'icon-144.png', size: 144, margin: 0, background: 'transparent' },
  { file: 'icon-192.png', size: 192, margin: 0, background: 'transparent' },
  { file: 'icon-512.png', size: 512, margin: 0, background: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, margin: 0.1, background: SEAL },
  { file: 'apple-touch-icon.png', size: 180, margin: 0.04, background: SEAL },
];

const svg = await readFile(join('public', 'favicon.svg'), 'utf8');
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: BROWSER_ARGS,
});
try {
  const page = await browser.newPage();
  for (const icon of ICONS) await writeFile(join('public', icon.file), await draw(page, icon));
  await writeFile(
    join('public', 'favicon.ico'),
    toIco(await readFile(join('public', 'favicon-32.png')), 32),
  );
} finally {
  await browser.close();
}

async function draw(page: Page, { size, margin, background }: Icon): Promise<Buffer> {
  const inner = size * (1 - 2 * margin);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;background:${background};display:grid;place-items:center;height:100vh">
     <div style="width:${inner}px;height:${inner}px">${svg}</div></body>`,
  );
  return page.screenshot({ omitBackground: true });
}

/** An ICO file that holds one PNG. */
function toIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
