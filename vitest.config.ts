// Tests run on the sources: `#spec`, `#impl` and `#conformance` resolve through their `source` condition.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['{spec,impl,conformance,bench}/src/**/*.test.ts', 'impl/variants/**/*.test.ts', 'test/**/*.test.ts'],
    // The long files wait for programs that they start; with a worker less than there are processors, one stands idle on a machine of two.
    maxWorkers: availableParallelism(),
    globalSetup: ['test/setup.ts'],
    // Limits only end what hangs: no test fails because the machine is busy.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: { include: ['{spec,impl,conformance}/src/**/*.ts', 'impl/variants/**/*.ts'], exclude: ['**/*.test.ts'] },
  },
});
