import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number) => ({
  test: {
    ...{ name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
    // Modules hold no state that tests could share, so a worker loads them once for all of its files: half the time of the unit tests.
    isolate: false,
  },
});

/** One project a kind of test; `npm test` runs the first three and the short fault set. */
export default defineConfig({
  test: {
    // Cities wait more than they compute: two files at a time even on two cores, where Vitest would run one.
    maxWorkers: 2,
    projects: [
      project('unit', 20_000),
      project('infra', 60_000),
      project('integration', 90_000),
      project('fault', 180_000),
      project('regimes', 90_000),
      project('fuzz', 90_000),
      project('demo', 180_000),
    ],
  },
});
