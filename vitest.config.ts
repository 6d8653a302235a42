import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/property.ts'],
    // A test that builds a whole site takes seconds, and a minute where the machine has much else to do: what hangs is
    // still found, and nothing fails for being slow.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Dates are read and shown with the digest's own offset, wherever the tests run.
    env: { TZ: 'America/Los_Angeles' },
  },
});
