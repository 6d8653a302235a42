/**
 * The whole test suite: `npm test`. Makes sure of a browser, runs Vitest and Playwright, and ends with one line
 * that a machine can read: `N passed, N failed`. `npm test -- --unit` leaves the browser out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from '../tests/browser.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const RESULTS = join('.wenda', 'test-results');
const { resolve } = createRequire(import.meta.url);

/** Runs a runner and reads its report; one that ended without a report, or badly with a good report, has failed. */
function runSuite(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  read: (report: unknown) => Outcome,
): Outcome {
  const report = join(RESULTS, file);
  rmSync(report, { force: true });
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  let outcome: Outcome;
  try {
    outcome = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    process.stderr.write(`${report}: ${String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
  if (outcome.passed + outcome.failed === 0) {
    process.stderr.write(`${report}: no test ran\n`);
    return { passed: 0, failed: 1 };
  }
  return status !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});

function runUnit(): Outcome {
  const file = 'vitest.json';
  const runner = join(resolve('vitest/package.json'), '..', 'vitest.mjs');
  const args = [
    runner,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(RESULTS, file)}`,
  ];
  return runSuite(file, args, {}, (report) => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = vitestReport.parse(report);
    return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
  });
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

function runBrowser(): Outcome {
  const file = 'playwright.json';
  const args = [resolve('@playwright/test/cli'), 'test', '--reporter=list,json'];
  const env = { CHROMIUM_PATH: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(RESULTS, file) };
  return runSuite(file, args, env, (report) => {
    const { stats, errors } = playwrightReport.parse(report);
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  });
}

mkdirSync(RESULTS, { recursive: true });
const outcomes: Outcome[] = [runUnit()];
if (!process.argv.includes('--unit')) {
  try {
    outcomes.push(runBrowser());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    outcomes.push({ passed: 0, failed: 1 });
  }
}
const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
