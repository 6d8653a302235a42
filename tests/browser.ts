import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Arguments that Chromium needs in a container, and that keep it from asking its maker's servers for things. */
export const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/**
 * The Chromium that tests run in: `CHROMIUM_PATH`, else the system's Chromium or Chrome, else Playwright's own.
 *
 * @throws Error where `CHROMIUM_PATH` names nothing that can be run.
 */
function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM_PATH is “${named}”, which cannot be run`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const system = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...system, ...OTHER_PLACES, chromium.executablePath()].find(canRun);
}

/**
 * Finds a browser, or installs one: Debian's by apt-get for root, Playwright's own elsewhere.
 *
 * @throws Error that says what to install, where none can be had.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  const tried: string[] = [];
  for (const [command, ...args] of toInstallers()) {
    try {
      execFileSync(command, args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch (error) {
      tried.push(
        `${[command, ...args].join(' ')}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'The browser tests need a Chromium, and none could be found or installed.',
      'Install one (Debian and Ubuntu: apt-get install chromium; elsewhere: npx playwright install chromium),',
      'or set CHROMIUM_PATH to the program.',
      ...tried,
    ].join('\n'),
  );
}

function toInstallers(): readonly (readonly [string, ...string[]])[] {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const own = [process.execPath, playwright, 'install', 'chromium'] as const;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !canRun('/usr/bin/apt-get')) return [own];
  return [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    own,
  ];
}

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not to be run: the next place is tried.
  }
}
