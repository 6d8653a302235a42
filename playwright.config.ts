import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from './tests/browser.ts';

/**
 * Each site is built and served as a reader of the README would do it, on a port that is free. Playwright keeps the
 * addresses that the servers print in the environment, where the workers that run the tests find them.
 */
const { E2E_SEED: SEED, E2E_ARCHIVE: ARCHIVE } = process.env;

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
      use: { ...(SEED === undefined ? {} : { baseURL: SEED }) },
    },
    {
      name: 'archive',
      testMatch: '*.archive.spec.ts',
      use: { ...(ARCHIVE === undefined ? {} : { baseURL: ARCHIVE }) },
    },
  ],
  webServer: [
    {
      command: 'node src/cli/start.ts',
      wait: { stdout: /Ready: (?<e2e_seed>http\S+)/u },
      timeout: 300_000,
      env: {
        CONTENT_DIR: 'content',
        OUT_DIR: '.wenda/e2e/seed',
        BASE_PATH: '/',
        PORT: '0',
        SITE_URL: '',
      },
    },
    {
      command: 'node tests/e2e/start-archive.ts',
      wait: { stdout: /Ready: (?<e2e_archive>http\S+)/u },
      timeout: 300_000,
      env: {
        CONTENT_DIR: '.wenda/e2e/archive-content',
        OUT_DIR: '.wenda/e2e/archive',
        BASE_PATH: '/kb/',
        PORT: '0',
        SITE_URL: 'https://qa.example.org',
      },
    },
  ],
});
