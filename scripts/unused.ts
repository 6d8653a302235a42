/**
 * Finds what nobody uses: files that no entry point leads to, exports that no other file imports, packages that no
 * file names. Exported types may stand alone: they document what a public function takes and gives.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import ts from 'typescript';
import { z } from 'zod';

/** Files that Astro or a tool opens by their place; those that npm scripts name come on top. */
const ENTRY_POINTS = [
  'src/pages/**/*.{astro,ts}',
  'scripts/*.ts',
  'bench/floor.ts',
  'tests/**/*.{test,spec}.ts',
  'tests/e2e/start-*.ts',
  'tests/cli/build-with-*.ts',
  'tests/property.ts',
  'tests/docs/inner-net.ts',
  '*.config.{ts,js,mjs}',
];

/** Projects of their own. */
const NOT_OURS = 'bench/peers/**';

/** Packages that are named in another way than by an import, and where. */
const USED_OTHERWISE = new Map([
  ['node', 'the Node.js that npm scripts run on'],
  ['prettier', 'npm run lint'],
  ['prettier-plugin-astro', '.prettierrc.json'],
  ['typescript', 'npm run lint'],
  ['vitest', 'scripts/test.ts'],
  ['tailwindcss', 'src/styles'],
]);

const NAMES = z.record(z.string(), z.string());

interface Module {
  /** Exported values, with the line that they stand in. */
  readonly exports: ReadonlyMap<string, number>;
  /** What it imports: a specifier and the names, `*` for all. */
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] }[];
}

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const sources = [text];
  if (file.endsWith('.astro')) {
    const tsx = convertToTsx(text, { filename: file });
    sources.splice(0, 1, tsx.code, ...tsx.scripts.map((script) => script.content));
  }
  const exports = new Map<string, number>();
  const imports: { from: string; names: string[] }[] = [];
  for (const source of sources) {
    const tree = ts.createSourceFile(
      file.replace(/\.astro$/u, '.tsx'),
      source,
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node) => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        imports.push({ from: node.moduleSpecifier.text, names: toNames(node.importClause) });
      } else if (
        ts.isExportDeclaration(node) &&
        node.moduleSpecifier &&
        ts.isStringLiteral(node.moduleSpecifier)
      ) {
        const list = node.exportClause;
        const names =
          list && ts.isNamedExports(list)
            ? list.elements.map((one) => (one.propertyName ?? one.name).text)
            : ['*'];
        imports.push({ from: node.moduleSpecifier.text, names });
      } else if (
        ts.isCallExpression(node) &&
        node.expression.kind === ts.SyntaxKind.ImportKeyword
      ) {
        const [target] = node.arguments;
        if (target && ts.isStringLiteral(target)) imports.push({ from: target.text, names: ['*'] });
      } else if (
        ts.isCallExpression(node) &&
        /(?:^|\.)resolve$/u.test(node.expression.getText(tree))
      ) {
        const [target] = node.arguments;
        if (target && ts.isStringLiteral(target)) imports.push({ from: target.text, names: ['*'] });
      } else if (ts.isNewExpression(node) && node.expression.getText(tree) === 'URL') {
        // `new URL('./client.ts', import.meta.url)`: opened by its path.
        const target = node.arguments?.[0];
        if (target && ts.isStringLiteral(target) && /\.(?:ts|astro)$/u.test(target.text)) {
          imports.push({ from: target.text.replace(/^(?!\.)/u, './'), names: ['*'] });
        }
      } else if (isExported(node)) {
        for (const name of toDeclared(node))
          exports.set(name, tree.getLineAndCharacterOfPosition(node.getStart()).line + 1);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { exports, imports };
}

function toNames(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return [];
  const names = clause.name ? ['default'] : [];
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) names.push('*');
  if (bindings && ts.isNamedImports(bindings))
    names.push(...bindings.elements.map((one) => (one.propertyName ?? one.name).text));
  return names;
}

/** Whether a statement exports a value; `export default` is for Astro and the tools. */
function isExported(
  node: ts.Node,
): node is ts.VariableStatement | ts.FunctionDeclaration | ts.ClassDeclaration {
  if (
    !ts.isVariableStatement(node) &&
    !ts.isFunctionDeclaration(node) &&
    !ts.isClassDeclaration(node)
  )
    return false;
  const kinds = node.modifiers?.map((modifier) => modifier.kind) ?? [];
  return (
    kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword)
  );
}

function toDeclared(
  node: ts.VariableStatement | ts.FunctionDeclaration | ts.ClassDeclaration,
): string[] {
  if (!ts.isVariableStatement(node)) return node.name ? [node.name.text] : [];
  return node.declarationList.declarations.map((one) => one.name.getText());
}

const { dependencies, devDependencies, scripts } = z
  .object({ dependencies: NAMES, devDependencies: NAMES, scripts: NAMES })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const files = globSync(['{src,tests,scripts,bench}/**/*.{ts,astro}', '*.config.{ts,js,mjs}'], {
  exclude: [NOT_OURS],
}).sort();
const modules = new Map(files.map((file) => [file, readModule(file)]));
const resolved = (file: string, from: string) =>
  from.startsWith('.') ? normalize(join(dirname(file), from)) : undefined;

const named = Object.values(scripts).flatMap((script) => script.match(/[\w/-]+\.ts/gu) ?? []);
const entryPoints = new Set([...globSync(ENTRY_POINTS), ...named]);
const reached = new Set<string>();
const open = [...entryPoints];
for (let file = open.pop(); file !== undefined; file = open.pop()) {
  if (reached.has(file) || !modules.has(file)) continue;
  reached.add(file);
  for (const { from } of modules.get(file)?.imports ?? []) open.push(resolved(file, from) ?? '');
}

const findings = files
  .filter((file) => !reached.has(file))
  .map((file) => `${file}: nothing leads to this file`);
const used = new Set<string>();
const packages = new Set<string>();
for (const [file, { imports }] of modules) {
  for (const { from, names } of imports) {
    const target = resolved(file, from);
    if (target === undefined)
      packages.add(
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    else for (const name of names) used.add(`${target} ${name}`);
  }
}
for (const [file, { exports }] of modules) {
  if (entryPoints.has(file) || used.has(`${file} *`)) continue;
  for (const [name, line] of exports) {
    if (!used.has(`${file} ${name}`))
      findings.push(`${file}:${line}: ${name} is exported but nothing imports it`);
  }
}
for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
  if (USED_OTHERWISE.has(name) || packages.has(name) || name.startsWith('@types/')) continue;
  findings.push(`package.json: ${name} is not used`);
}

process.stdout.write(findings.length === 0 ? '' : `${findings.join('\n')}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
