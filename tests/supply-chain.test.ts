import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
        integrity: z.string().optional(),
        optional: z.boolean().default(false),
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
    const allowed = Object.keys(manifest.allowScripts).filter(
      (name) => manifest.allowScripts[name],
    );
    expect(allowed).toEqual(['node']);
  });

  test('names no dependency for which docs/ARCHITECTURE.md has no reason', () => {
    const rows = readFileSync('docs/ARCHITECTURE.md', 'utf8').split('\n## Dependencies')[1] ?? '';
    const patterns = Array.from(rows.matchAll(/^\|[^|]+\|/gmu), ([cell]) => cell)
      .flatMap((cell) => Array.from(cell.matchAll(/`([^`]+)`/gu), ([, name = '']) => name))
      .map((name) => new RegExp(`^${name.replaceAll('*', '[^/]+')}$`, 'u'));
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter((name) => !patterns.some((one) => one.test(name)))).toEqual([]);
    expect(patterns.filter((one) => !all.some((name) => one.test(name))).map(String)).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('holds fewer than 600 packages', () => {
    expect(locked.length).toBeLessThan(600);
  });

  test('holds the hash of every package but those for other platforms', () => {
    const without = locked.filter(([, { integrity, optional }]) => !integrity && !optional);
    expect(without.map(([path]) => path)).toEqual([]);
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

/**
 * Licences that let a project under Apache-2.0 use a package. Those of the LGPL are libvips, a library of its own that
 * `sharp` loads; MPL-2.0 asks for the sources of its own files alone; OFL-1.1 is that of a font.
 */
const ALLOWED = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC LGPL-3.0-or-later MIT MPL-2.0 OFL-1.1 Python-2.0'.split(
    ' ',
  ),
);

describe('licences', () => {
  test('are named by every package, and go with Apache-2.0', () => {
    const others = locked.filter(
      ([, { license = '' }]) =>
        license === '' ||
        license
          .replace(/[()]/gu, '')
          .split(/ AND | OR /u)
          .some((one) => !ALLOWED.has(one)),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  test('of the LGPL are those of libvips alone', () => {
    const names = locked
      .filter(([, { license = '' }]) => license.includes('LGPL'))
      .map(([path]) => path.replace(/^.*node_modules\//u, ''));
    expect(names.filter((name) => !name.startsWith('@img/sharp-'))).toEqual([]);
  });
});

describe('npm run sbom', () => {
  const billSchema = z.object({
    bomFormat: z.literal('CycloneDX'),
    specVersion: z.string().regex(/^1\.[5-9]$/u),
    serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-/u),
    version: z.literal(1),
    metadata: z.object({
      timestamp: z.undefined().optional(),
      component: z.object({ name: z.literal('wenda') }),
    }),
    components: z.array(
      z.object({
        'bom-ref': z.string(),
        purl: z.string().startsWith('pkg:npm/'),
        hashes: z.array(z.object({ alg: z.string(), content: z.string().min(40) })).optional(),
        licenses: z.array(z.unknown()).min(1),
      }),
    ),
    dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
  });

  test('lists every package with its hash and licence, in the same bytes each time', () => {
    const dir = mkdtempSync(join(tmpdir(), 'wenda-sbom-'));
    try {
      const [first = '', second] = ['a.json', 'b.json'].map((name) => {
        execFileSync(process.execPath, ['scripts/sbom.ts', '--out', join(dir, name)]);
        return readFileSync(join(dir, name), 'utf8');
      });
      expect(second).toBe(first);
      const { components, dependencies } = billSchema.parse(JSON.parse(first));
      const refs = new Set(components.map((one) => one['bom-ref']));
      const nameOf = (path: string, version: string) =>
        `${path.replace(/^.*node_modules\//u, '')}@${version}`;
      const names = locked.map(([path, { version }]) => nameOf(path, version));
      // Those that come inside another package, and some for other platforms, have none in the lock file.
      const without = locked
        .filter(([, { integrity }]) => integrity === undefined)
        .map(([path, { version }]) => nameOf(path, version));
      const unhashed = components.filter(({ hashes = [] }) => hashes.length === 0);
      expect(unhashed.map((one) => one['bom-ref']).filter((ref) => !without.includes(ref))).toEqual(
        [],
      );
      expect(names.filter((name) => !refs.has(name))).toEqual([]);
      expect(dependencies.flatMap((one) => one.dependsOn).filter((ref) => !refs.has(ref))).toEqual(
        [],
      );
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('GitHub Actions', () => {
  test('are named by commit', () => {
    const uses = globSync(['.github/workflows/*.yml', 'deploy/*.yml']).flatMap((file) =>
      Array.from(readFileSync(file, 'utf8').matchAll(/\buses: *(.+)/gu), ([, name = '']) => name),
    );
    expect(uses.length).toBeGreaterThan(5);
    expect(uses.filter((name) => !/^[\w./-]+@[0-9a-f]{40} # v\d/u.test(name))).toEqual([]);
  });
});
