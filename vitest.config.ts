import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/property.ts'],
    // A test that builds a whole site needs more than the usual five seconds on a slow machine.
    testTimeout: 30_000,
    // Dates are read and shown with the digest's own offset, wherever the tests run.
    env: { TZ: 'America/Los_Angeles' },
  },
});
