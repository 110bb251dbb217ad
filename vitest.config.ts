import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One more than the machines have cores: browsers, servers and queues are waited for half of the time.
    maxWorkers: 3,
  },
});
