import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './tests/browser.ts';

/** Each site is built and served as a reader of the README would do it. */
const SEED = 'http://localhost:4621/';
const ARCHIVE = 'http://localhost:4622/kb/';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: Number(process.env.TEST_WORKERS ?? 2),
  // Nothing fails for being slow where the machine has much else to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_ARGS },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'seed',
      testMatch: '*.spec.ts',
      testIgnore: '*.archive.spec.ts',
      use: { baseURL: SEED },
    },
    { name: 'archive', testMatch: '*.archive.spec.ts', use: { baseURL: ARCHIVE } },
  ],
  webServer: [
    {
      command: 'node src/cli/start.ts',
      url: SEED,
      timeout: 300_000,
      env: {
        CONTENT_DIR: 'content',
        OUT_DIR: '.wenda/e2e/seed',
        BASE_PATH: '/',
        PORT: '4621',
        SITE_URL: '',
      },
    },
    {
      command: 'node tests/e2e/start-archive.ts',
      url: ARCHIVE,
      timeout: 300_000,
      env: {
        CONTENT_DIR: '.wenda/e2e/archive-content',
        OUT_DIR: '.wenda/e2e/archive',
        BASE_PATH: '/kb/',
        PORT: '4622',
        SITE_URL: 'https://qa.example.org',
      },
    },
  ],
});
