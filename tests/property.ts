import fc from 'fast-check';

/**
 * Property tests of the suite draw the same cases on every run, so that a commit passes or fails everywhere alike.
 * New cases are what `npm run fuzz` is for: it draws from a seed of its own and prints it.
 */
if (process.env.FUZZ_RUNS === undefined) fc.configureGlobal({ seed: 20_210_910 });
