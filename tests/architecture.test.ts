import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each stage may import; `shell` is the only one that may touch the machine. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parse: ['model'],
  render: ['model', 'parse'],
  corpus: ['model', 'parse', 'render'],
  site: ['model', 'parse', 'corpus', 'render'],
  check: ['model', 'parse', 'corpus', 'render', 'site'],
  feeds: ['model', 'render', 'corpus', 'site'],
  seo: ['model', 'render', 'corpus', 'site', 'feeds'],
  api: ['model', 'render', 'corpus', 'site', 'feeds'],
  search: ['model', 'parse', 'render', 'corpus', 'site'],
  admin: ['model', 'parse', 'site'],
};
const PURE = Object.keys(MAY_IMPORT);
const SHELL = ['load', 'build', 'integrations', 'cards', 'cli', 'data.ts', 'text-file.ts'];

/** `import … from './x.ts'`, `export … from './x.ts'`, `import('./x.ts')`; not `from` in a sentence. */
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/gu;

const FILES = globSync('src/**/*.{ts,astro}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

interface Import {
  readonly file: string;
  readonly to: string;
}

function readImports(file: string): readonly Import[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, to = '']) => ({ file, to }));
}

/** `src/parse/x.ts` → `parse`, `src/data.ts` → `data.ts` */
const stageOf = (file: string) => file.split('/')[1] ?? '';

/** The stage that a relative import of `file` leads to. */
function targetOf({ file, to }: Import): string | undefined {
  const target = normalize(join(dirname(file), to)).replaceAll('\\', '/');
  return to.startsWith('.') && target.startsWith('src/') && target.endsWith('.ts')
    ? stageOf(target)
    : undefined;
}

const say = ({ file, to }: Import) => `${file} imports ${to}`;

describe('src', () => {
  test.each(PURE)('%s imports only stages below it', (stage) => {
    const wrong = FILES.filter((file) => stageOf(file) === stage)
      .flatMap(readImports)
      .filter((one) => {
        const target = targetOf(one);
        return target !== undefined && target !== stage && !MAY_IMPORT[stage]?.includes(target);
      });
    expect(wrong.map(say)).toEqual([]);
  });

  test('pure stages import nothing of Node.js or Astro', () => {
    const wrong = FILES.filter((file) => PURE.includes(stageOf(file)))
      .flatMap(readImports)
      .filter(({ to }) => /^(?:node:|astro(?::|\/|$)|virtual:)/u.test(to));
    expect(wrong.map(say)).toEqual([]);
  });

  test('the shell imports no page, layout or component', () => {
    const wrong = FILES.filter((file) => SHELL.includes(stageOf(file)))
      .flatMap(readImports)
      .filter((one) => ['pages', 'layouts', 'components'].includes(targetOf(one) ?? ''));
    expect(wrong.map(say)).toEqual([]);
  });

  test('pages, layouts and components reach content only through data.ts', () => {
    const wrong = FILES.filter((file) => ['pages', 'layouts', 'components'].includes(stageOf(file)))
      .flatMap(readImports)
      .filter((one) =>
        ['load', 'build', 'cli', 'integrations', 'parse'].includes(targetOf(one) ?? ''),
      );
    expect(wrong.map(say)).toEqual([]);
  });

  test('what pages share is made by site.once(), so that the build sees who depends on what', () => {
    // These derive a value from its key alone.
    const allowed = new Set(['src/site/once.ts', 'src/site/summary.ts']);
    const stages = ['site', 'feeds', 'seo', 'api', 'pages', 'layouts', 'components'];
    const wrong = FILES.filter(
      (file) => stages.includes(stageOf(file)) && !allowed.has(file),
    ).filter((file) => readFileSync(file, 'utf8').includes('WeakMap'));
    expect(wrong).toEqual([]);
  });

  test('code names no community', () => {
    // Examples in comments show real digest text; names in code would be rules for one archive.
    const wrong = FILES.filter((file) =>
      COMMUNITY.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });
});

/** `SOFARPC` and `sofastack` match, `sofa` as a piece of furniture in a comment is not looked at. */
const COMMUNITY = /sofa|mosn|seata|蚂蚁/iu;

function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/(^|\s)\/\/.*$/gmu, '');
}
