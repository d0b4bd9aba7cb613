// Generated scenarios for what a dialect of the Tendermint family has and Kardia does not: the rounds and heights below zero, and the
// places at which released versions were seen to err. Each begins as a translated one, so that there is something to err about.

import type { Arbitrary } from 'fast-check';
import type { Level, Scenario } from '#spec';
import type { Reference } from '#impl';
import type { Abilities } from './generators.ts';
import { ownCodecScenarios } from '../levels/codec/own-codec-scenarios.ts';
import { ownPeerStateScenarios } from '../levels/peer-state/own-peer-state-scenarios.ts';
import { ownReactorScenarios } from '../levels/reactor/own-reactor-scenarios.ts';

/** The operations without which a level has no scenarios of a dialect's own. */
const NEEDED: { readonly [Name in Level]?: readonly string[] } = {
  codec: ['decode', 'encode'],
  peer_state: [
    'apply_new_round_step',
    'apply_proposal_pol',
    'apply_has_vote',
    'apply_vote_set_bits',
    'ensure_vote_bit_arrays',
    'pick_send_vote',
  ],
  reactor: ['add_peer', 'receive', 'tick', 'node'],
};

/** The scenarios of the dialect of `reference` alone; undefined where the level has none or the subject lacks what they need. */
export const ownScenarios = (
  level: Level,
  { operations }: Abilities,
  reference: Reference,
): Arbitrary<Scenario> | undefined => {
  const needed = NEEDED[level];
  if (needed === undefined || !needed.every((operation) => operations?.has(operation) ?? true)) return undefined;
  switch (level) {
    case 'codec':
      return ownCodecScenarios(reference);
    case 'peer_state':
      return ownPeerStateScenarios(reference);
    case 'reactor':
      return ownReactorScenarios(reference);
    default:
      return undefined;
  }
};
