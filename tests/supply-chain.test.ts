import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const versions = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        license: z.string().optional(),
        optionalDependencies: versions,
        hasInstallScript: z.boolean().default(false),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** The place of a package as seen from another one's folder, as Node.js looks for it. */
function findLocked(from: string, name: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (path in packages) return path;
    if (at === '') return undefined;
  }
}

describe('package.json', () => {
  test('pins every direct dependency to one version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('says of every install script whether it may run', () => {
    const names = locked
      .filter(([, one]) => one.hasInstallScript)
      .map(([path]) => path.split('node_modules/').at(-1));
    expect(names.filter((name) => !(String(name) in manifest.allowScripts))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('holds fewer than 600 packages', () => {
    expect(locked.length).toBeLessThan(600);
  });

  test('holds the packages of other platforms too, without which npm ci fails', () => {
    const missing = locked.flatMap(([path, { optionalDependencies }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, wanted]) => {
          const found = findLocked(path, name);
          return (
            found === undefined || (/^\d/u.test(wanted) && packages[found]?.version !== wanted)
          );
        })
        .map(([name, wanted]) => `${path}: ${name}@${wanted}`),
    );
    expect(missing).toEqual([]);
  });
});
