import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('npm run bench -- search asks all three engines', () => {
  const output = execFileSync(process.execPath, ['bench/main.ts', 'search'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'content', VITEST: undefined, NODE_ENV: 'production' },
  });
  for (const engine of ['Wenda', 'Pagefind as it comes', 'MiniSearch with pairs']) {
    expect(output).toMatch(new RegExp(String.raw`${engine} +(?:[01]\.\d\d +){4}\d`, 'u'));
  }
});
