import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'tools/**/*.test.ts',
      'bench/**/*.test.ts',
      'evaluate/**/*.test.ts',
    ],
    globalSetup: ['tools/moto-server.ts', 'tools/console-store.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // A browser on a machine that is busy with other tests may not draw in time. Wrong values are never asked again.
    retry: { count: 1, delay: 2_000, condition: /Timeout|timed out|never true/ },
  },
});
