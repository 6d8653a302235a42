import { afterEach, describe, expect, test, vi } from 'vitest';
import { colorsOf } from '../../src/cli/colors.ts';

const terminal = { hasColors: () => true };
const pipe = {};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('colorsOf', () => {
  test.each([
    ['a terminal', terminal, {}, true],
    ['a terminal that NO_COLOR speaks of', terminal, { NO_COLOR: '1' }, false],
    ['a pipe', pipe, {}, false],
    ['a pipe of continuous integration', pipe, { CI: 'true' }, false],
    ['a pipe that FORCE_COLOR speaks of', pipe, { FORCE_COLOR: '1' }, true],
    ['a terminal without colours by FORCE_COLOR', terminal, { FORCE_COLOR: '0' }, false],
    ['what both speak of', terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s', (_, stream, env, isColoured) => {
    for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI']) vi.stubEnv(name, undefined);
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(colorsOf(stream).red('error')).toBe(isColoured ? '\u001B[31merror\u001B[39m' : 'error');
  });
});
