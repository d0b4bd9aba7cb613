// The seed of a run is settled before any test starts, and a malformed one is refused.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seed, SEED_MAX } from './seed.ts';
import { setup } from './setup.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('seed', () => {
  it('is settled by the time that tests run', () => {
    expect(seed()).toBeGreaterThanOrEqual(0);
  });

  it.each(['0', '42', String(SEED_MAX)])('accepts %s', (text) => {
    vi.stubEnv('SEED', text);
    expect(seed()).toBe(Number(text));
  });

  it.each(['', '-1', '1.5', '1e3', String(SEED_MAX + 1), 'x'])("refuses '%s'", (text) => {
    vi.stubEnv('SEED', text);
    expect(seed).toThrow(/SEED must be an integer/);
  });
});

describe('setup', () => {
  it('refuses to start in CI without a seed', () => {
    vi.stubEnv('CI', 'true');
    vi.stubEnv('SEED', undefined);
    expect(setup).toThrow(/SEED is not set/);
  });

  it('chooses and prints a seed elsewhere', () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    vi.stubEnv('CI', undefined);
    vi.stubEnv('SEED', undefined);
    setup();
    expect(log).toHaveBeenCalledWith(`SEED=${seed()}`);
  });
});
