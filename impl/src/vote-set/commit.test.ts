// A commit that is turned back into votes, of which the set refuses one: go-kardia at the pin and every release of the Tendermint family panic.

import type { VoteSetScenario } from '#spec';
import { expect, it } from 'vitest';
import { execute } from '../execute.ts';
import { kardia } from '../reference.ts';

const scenarioWith = (entry: { readonly validator_address: string; readonly signature: string }): VoteSetScenario => ({
  id: 'vote_set/refused_entry',
  title: 'an entry that no set takes',
  level: 'vote_set',
  clauses: [],
  setup: { chain_id: 'c', height: 5, validators: [{ private_key: '01'.repeat(32), power: 1 }] },
  steps: [
    {
      load_commit: {
        commit: {
          height: 5,
          round: 1,
          block_id: { hash: 'a1'.repeat(32), part_set_header: { total: 1, hash: 'a2'.repeat(32) } },
          signatures: [{ flag: 'commit', timestamp: { seconds: 1_653_616_805, nanos: 0 }, ...entry }],
        },
        stored: true,
      },
    },
    { commit_to_vote_set: {} },
  ],
});

it.each([
  ['a signature that nobody made', '1a642f0e3c3af545e7acbd38b07251b3990914f1', 'Failed to verify vote'],
  ['the address of another validator', 'aa'.repeat(20), 'does not match address'],
])('crashes over an entry with %s [CM-3]', (_name, address, reason) => {
  const scenario = scenarioWith({ validator_address: address, signature: '07'.repeat(65) });
  const { steps } = execute(kardia, scenario, () => 0).observation;
  expect(steps).toEqual([{}, { crash: expect.stringContaining(reason) }]);
});
