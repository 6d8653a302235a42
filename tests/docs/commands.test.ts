import { cp, mkdir, rm } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../load/server.ts';
import { listSteps, type Step } from './blocks.ts';
import { isShown, runShown, toPattern, writeShown } from './scratch.ts';

/** Below the project, so that the commands find its packages. */
const SCRATCH = resolve('.wenda/docs');

/** Documents for people who read, with the steps that they show; those whose steps are the same are tried once. */
const DOCUMENTS = [...globSync('*.md'), ...globSync('docs/**/*.md')]
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, steps: listSteps(readFileSync(path, 'utf8')) }))
  .filter(({ steps }) => steps.some(({ kind }) => kind === 'command'));
const GROUPS = Map.groupBy(DOCUMENTS, ({ steps }) => JSON.stringify(steps.map(toAction)));

/** What a step does, whatever its document says of the outcome and wherever it says so. */
function toAction(step: Step) {
  return step.kind === 'command' ? step.command : step;
}

let hosts: TestServer;

beforeAll(async () => {
  const size = { width: 1200, height: 630, channels: 3, background: '#36c' } as const;
  const picture = await sharp({ create: size }).png().toBuffer();
  hosts = await startServer((_, response) => response.end(picture));
});

afterAll(async () => {
  await hosts.close();
  await rm(SCRATCH, { recursive: true, force: true });
});

test('the documents for readers, editors and deployers show commands', () => {
  const paths = DOCUMENTS.map(({ path }) => path);
  const expected = ['README.md', 'README.zh-CN.md', 'docs/check.md', 'docs/zh/check.md'];
  expect(paths).toEqual(expect.arrayContaining([...expected, 'docs/deploy.md']));
});

test('an output that is not as shown is found', () => {
  expect(isShown('read: 2 digests, ‹time›', ['read: 1 digest, 480 ms'])).toBe(false);
  expect(isShown('a\nb\nc', ['a', '…', 'c'])).toBe(true);
  expect(isShown('a\nb\nc', ['a', '…', 'd'])).toBe(false);
  expect(isShown('a\nb', ['a'])).toBe(false);
});

describe.concurrent.each([...GROUPS.values()].map((group) => [group] as const))(
  '$0.path',
  (group) => {
    test(`${group.map(({ path }) => path).join(', ')}: commands do what is shown`, async () => {
      const dir = join(SCRATCH, String(group[0]?.path.replaceAll('/', '-')));
      await rm(dir, { recursive: true, force: true });
      await mkdir(dir, { recursive: true });
      await cp('content', join(dir, 'content'), { recursive: true });
      for (const [at, step] of (group[0]?.steps ?? []).entries()) {
        if (step.kind === 'file') {
          await writeShown(dir, step.path, step.text);
          continue;
        }
        const actual = await runShown(dir, step, hosts.origin);
        for (const { path, steps } of group) {
          const shown = steps[at];
          if (shown?.kind !== 'command') throw new Error(`${path} has other steps`);
          if (isShown(actual, shown.output)) continue;
          expect(actual, `${path}:${shown.line} $ ${step.command}`).toBe(toPattern(shown.output));
        }
      }
    }, 120_000);
  },
);
