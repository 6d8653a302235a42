import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/property.ts'],
    // Tests wait for builds more than they compute: no core is kept for the runner itself.
    maxWorkers: '100%',
    // A test that builds a whole site takes seconds, and a minute where the machine has much else to do: what hangs is
    // still found, and nothing fails for being slow.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Dates are read and shown with the digest's own offset, wherever the tests run; what commands print is compared
    // without colours, wherever it is printed.
    env: { TZ: 'America/Los_Angeles', NO_COLOR: '1' },
  },
});
