// The levels of the suite: what a scenario drives. Realises section 3 of adapter-protocol.md.

import * as z from 'zod';

/** Every level that this version of the suite specifies, from the bottom up. */
export const LEVELS = ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state', 'reactor'] as const;

/** The name of a level, as it stands in scenarios, vector folders and `initialize`. */
export type Level = (typeof LEVELS)[number];

export const levelSchema = z.enum(LEVELS);
