/**
 * `tsc` that understands `.astro` files: `node scripts/types.ts`.
 *
 * `astro check` would do the same with an editor's whole language server, 80 packages; this is TypeScript's own
 * compiler with the one converter that is needed.
 */
import { createRequire } from 'node:module';
import { convertToTsx } from '@astrojs/astro2tsx';
import type { CodeInformation, LanguagePlugin, Mapping, VirtualCode } from '@volar/language-core';
import type {} from '@volar/typescript';
import { runTsc } from '@volar/typescript/lib/quickstart/runTsc.js';
import ts from 'typescript';

const OURS: CodeInformation = { verification: true, semantic: true, navigation: true };
const NOT_OURS: CodeInformation = { ...OURS, verification: false };

const astro: LanguagePlugin<string> = {
  getLanguageId: (file) => (file.endsWith('.astro') ? 'astro' : undefined),
  createVirtualCode: (file, language, snapshot) =>
    language === 'astro' ? toVirtualCode(file, snapshot) : undefined,
  typescript: {
    extraFileExtensions: [
      { extension: 'astro', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred },
    ],
    getServiceScript: (root) => ({ code: root, extension: '.tsx', scriptKind: ts.ScriptKind.TSX }),
  },
};

function toVirtualCode(filename: string, snapshot: ts.IScriptSnapshot): VirtualCode {
  const { code, mappings, diagnostics } = convertToTsx(snapshot.getText(0, snapshot.getLength()), {
    filename,
    ambientTypes: true,
  });
  for (const { message } of diagnostics) {
    process.stderr.write(`${filename}: ${message}\n`);
    process.exitCode = 1;
  }
  const spans = mappings.filter(([, made, , written]) => made > 0 && written > 0);
  const mapping: Mapping<CodeInformation> = {
    generatedOffsets: spans.map(([generated]) => generated),
    sourceOffsets: spans.map(([, , source]) => source),
    lengths: spans.map(([, made, , written]) => Math.min(made, written)),
    data: filename.includes('/node_modules/') ? NOT_OURS : OURS,
  };
  return {
    id: 'tsx',
    languageId: 'typescriptreact',
    snapshot: ts.ScriptSnapshot.fromString(code),
    mappings: [mapping],
  };
}

process.argv.push('--noEmit', '--pretty', process.stdout.isTTY ? 'true' : 'false');
runTsc(
  createRequire(import.meta.url).resolve('typescript/lib/tsc'),
  { extraSupportedExtensions: ['.astro'], extraExtensionsToRemove: [] },
  () => [astro],
);
