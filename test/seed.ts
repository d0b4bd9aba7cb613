// The one seed of a test run, so that every random case of it can be repeated.

/** Largest seed, 2^31 - 1: fast-check takes signed 32-bit seeds. */
export const SEED_MAX = 0x7fffffff;

/**
 * The seed of this run: an integer from 0 to `SEED_MAX`, from the environment variable `SEED`, which `test/setup.ts` sets.
 * Throws when `SEED` is absent or is not such an integer.
 */
export function seed(): number {
  const text = process.env['SEED'];
  if (text === undefined || !/^\d{1,10}$/.test(text) || Number(text) > SEED_MAX) {
    throw new Error(
      `SEED must be an integer from 0 to ${SEED_MAX}, not ${text === undefined ? 'absent' : `'${text}'`}`,
    );
  }
  return Number(text);
}
