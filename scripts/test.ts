/**
 * The whole test suite: `npm test`. Makes sure of a browser, runs Vitest and Playwright, and ends with one line
 * that a machine can read: `N passed, N failed`, after what failed. `npm test -- --unit` leaves the browser out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from '../tests/browser.ts';

interface Outcome {
  readonly passed: number;
  /** What failed, a text each: the name and what it said. */
  readonly failures: readonly string[];
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
    return { passed: 0, failures: [`${report}: ${String(error)}`] };
  }
  if (outcome.failures.length > 0) return outcome;
  if (outcome.passed === 0) return { passed: 0, failures: [`${report}: no test ran`] };
  return status === 0
    ? outcome
    : { ...outcome, failures: [`${report}: the runner ended with ${String(status)}`] };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** What failed in one test file: its tests, or the file itself when it broke outside of them. */
function failuresOf(file: z.infer<typeof vitestReport>['testResults'][number]): string[] {
  const name = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return file.status === 'failed' ? [`${name}\n${file.message}`] : [];
  return failed.map(
    (test) => `${name} > ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`,
  );
}

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
    const { numPassedTests, testResults } = vitestReport.parse(report);
    return { passed: numPassedTests, failures: testResults.flatMap(failuresOf) };
  });
}

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number() }),
  errors: z.array(z.object({ message: z.string().optional() })),
  suites: z.array(playwrightSuite),
});

/** The tests below a suite that failed, or passed at a second try only. */
function failuresBelow(suite: z.infer<typeof playwrightSuite>): string[] {
  const own = suite.specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => {
        const said = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''));
        return `${file} > ${title}\n${said.join('\n')}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failuresBelow)];
}

function runBrowser(): Outcome {
  const file = 'playwright.json';
  const args = [resolve('@playwright/test/cli'), 'test', '--reporter=list,json'];
  const env = { CHROMIUM_PATH: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(RESULTS, file) };
  return runSuite(file, args, env, (report) => {
    const { stats, errors, suites } = playwrightReport.parse(report);
    const failures = suites.flatMap(failuresBelow);
    return {
      passed: stats.expected,
      failures: [
        ...failures,
        ...errors.map(({ message }) => message ?? 'an error without a message'),
      ],
    };
  });
}

mkdirSync(RESULTS, { recursive: true });
const outcomes: Outcome[] = [runUnit()];
if (!process.argv.includes('--unit')) {
  try {
    outcomes.push(runBrowser());
  } catch (error) {
    outcomes.push({
      passed: 0,
      failures: [error instanceof Error ? error.message : String(error)],
    });
  }
}
const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
const failures = outcomes.flatMap((one) => one.failures);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
// Once more at the end: where the output is long, or cut, this is the part that is read.
for (const failure of failures) process.stdout.write(`\nFAILED ${failure}\n`);
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`);
