import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toSecurityHeaders } from '../../src/site/headers.ts';

const { headers } = z
  .object({
    headers: z.array(
      z.object({
        source: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('deploy/edgeone.json', 'utf8')));

test('deploy/edgeone.json sends the headers of the build, of the policy what a page cannot say itself', () => {
  const sent = headers
    .filter(({ source }) => source === '/*')
    .flatMap((block) => block.headers.map(({ key, value }) => [key, value]));
  const expected = toSecurityHeaders({ scripts: [], styles: [] }).map(([name, value]) => [
    name,
    name === 'Content-Security-Policy' ? value.split('; ').at(-1) : value,
  ]);
  expect(sent.sort()).toEqual(expected.sort());
});
