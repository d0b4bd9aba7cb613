// The operations of Kardia that the Tendermint family has no counterpart of, with the reason.

import type { Level } from '#spec';

/** By level and operation. */
export const WITHOUT_COUNTERPART: { readonly [Name in Level]?: Readonly<Record<string, string>> } = {
  crypto: { keccak256: 'there is no Keccak-256 in the Tendermint family' },
};
