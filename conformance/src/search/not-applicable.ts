// The clauses that cannot fire in a dialect, each with the reason: a rule that is another one there leaves the arm that reports the clause
// without a use. See spec/dialects.md.

import { KARDIA, type Dialect } from '#spec';

const RECOVERY = 'an Ed25519 signature has no recovery id, and is verified with a key';
const SIGNED_HEIGHTS = 'the height after 2^63-1 is below 0, and no peer gets there';

/** Where the family counts and signs differently from Kardia. */
const IN_NO_TENDERMINT: Readonly<Record<string, string>> = {
  'CR-SIG-3': RECOVERY,
  'CR-SIG-4': RECOVERY,
  'CR-SIG-5': RECOVERY,
  'CR-SIG-8': RECOVERY,
  'CR-SIG-9': RECOVERY,
  'PS-GVB-7': SIGNED_HEIGHTS,
};

/** Why `clause` cannot fire in `dialect`; undefined where it can. */
export const notApplicable = (dialect: Dialect, clause: string): string | undefined =>
  dialect.name === KARDIA.name ? undefined : IN_NO_TENDERMINT[clause];
