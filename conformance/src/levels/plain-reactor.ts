// The plainest node that a scenario of level reactor can begin with, and the validators that other levels share with it.

import type { ReactorSetup } from '#spec';

/** Valid keys of every curve in use; which addresses they give does not matter, as no two powers are equal. */
const KEYS = ['11', '22', '33', '44'].map((byte) => byte.repeat(32));

/** Two blocks of one height. */
export const PROBE_BLOCKS: ReactorSetup['blocks'] = Object.fromEntries(
  ['A1', 'B1'].map((name) => [
    name,
    { height: 1, hash: name.toLowerCase().repeat(32), data: '00010203', part_size: 65_536 },
  ]),
);

/** A node in the first steps of height 2, with `validators` of falling power (1 to 4) and an empty store. */
export const plainReactor = (validators: number): ReactorSetup => ({
  chain_id: 'probe',
  initial_height: 1,
  validators: KEYS.slice(0, validators).map((key, index) => ({ private_key: key, power: 10 - index })),
  blocks: PROBE_BLOCKS,
  store: [],
  node: { height: 2, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
});
