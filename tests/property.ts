import fc from 'fast-check';

/**
 * Property tests of the suite draw the same cases on every run, so that a commit passes or fails everywhere alike.
 * New cases are what `npm run fuzz` is for: it draws from a seed of its own, or from `FUZZ_SEED`, and prints it.
 */
const { FUZZ_RUNS, FUZZ_SEED } = process.env;
const ownSeed = FUZZ_RUNS === undefined ? 20_210_910 : Date.now() % 2 ** 31;
fc.configureGlobal({ seed: FUZZ_SEED === undefined ? ownSeed : Number(FUZZ_SEED) });
