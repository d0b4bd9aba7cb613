// Runs once, before the test workers start: settles and prints the seed that they all inherit through the environment.
import { randomInt } from 'node:crypto';
import { seed, SEED_MAX } from './seed.ts';

/**
 * Chooses a random `SEED` when none is given. Throws when `CI` is `true` and none is given, since a CI run that fails
 * must be repeatable from its log, and when the given one is malformed.
 */
export function setup(): void {
  if (process.env['SEED'] === undefined) {
    if (process.env['CI'] === 'true')
      throw new Error('CI=true but SEED is not set: choose one, print it and export it');
    process.env['SEED'] = String(randomInt(SEED_MAX + 1));
  }
  console.log(`SEED=${seed()}`);
}
