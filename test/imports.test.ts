// The package imports resolve to the sources under vitest, so that no test can pass on a stale build.
import { describe, expect, it } from 'vitest';

describe('package imports', () => {
  it('resolves #spec to its source', async () => {
    expect(await import('#spec')).toBe(await import('../spec/src/index.ts'));
  });
  it('resolves #impl to its source', async () => {
    expect(await import('#impl')).toBe(await import('../impl/src/index.ts'));
  });
  it('resolves #conformance to its source', async () => {
    expect(await import('#conformance')).toBe(await import('../conformance/src/index.ts'));
  });
});
