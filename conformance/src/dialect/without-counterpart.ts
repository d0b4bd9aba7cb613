// The operations of Kardia that the Tendermint family has no counterpart of, with the reason: another hash, and signatures that tell
// their signer.

import type { Level } from '#spec';

const NO_RECOVERY = 'an Ed25519 signature is verified with a key, and the operation is given an address';

/** By level and operation. */
export const WITHOUT_COUNTERPART: { readonly [Name in Level]?: Readonly<Record<string, string>> } = {
  crypto: {
    keccak256: 'there is no Keccak-256 in the Tendermint family',
    verify_vote: NO_RECOVERY,
    verify_proposal: NO_RECOVERY,
  },
};
