import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** Stages that take values and give values: no file system, no clock, no console, no Astro. */
const PURE = [
  'model',
  'parse',
  'corpus',
  'render',
  'check',
  'site',
  'feeds',
  'seo',
  'api',
  'search',
];

export default defineConfig(
  globalIgnores([
    'dist',
    'bench/peers',
    '.astro',
    '.wenda',
    'coverage',
    'test-results',
    'playwright-report',
  ]),
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty environment variable is an unset one.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `satisfies never` closes a union and needs the case to be written out.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'require-unicode-regexp': 'error',
    },
  },
  {
    files: PURE.map((stage) => `src/${stage}/**/*.ts`),
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  {
    // The browser's part of the search and of pages.
    files: ['src/search/browser/**/*.ts', 'src/components/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      // What a reader cannot mend is for whoever looks into the browser's console.
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  astro.configs.recommended,
);
