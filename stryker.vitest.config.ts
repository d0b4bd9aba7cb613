// The tests that stand beside what judges: Stryker runs them for each change that it makes to an invariant or an oracle.
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['spec/src/invariants/**/*.test.ts', 'conformance/src/oracles/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
