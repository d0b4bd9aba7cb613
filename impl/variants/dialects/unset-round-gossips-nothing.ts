// [GH-2] to [GH-6] with -1 for no round, and [GH-3] guarded like the others: a peer in no round is sent no prevotes of it.
// Source: tendermint v0.34.24, consensus/reactor.go:795-845; cometbft v0.38.26, consensus/reactor.go:797-845.

import { STEPS } from '#spec';
import { heightRulesFor, knowsRound, type HeightRule } from '../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../src/reference.ts';

const NO_ROUND = -1;

const RULES: readonly HeightRule[] = heightRulesFor(NO_ROUND).map((rule) =>
  rule.clause === 'GH-3'
    ? {
        ...rule,
        // [GH-3] MUST send prevotes of the peer's round up to PrevoteWait, where the peer is in a round.
        applies: (node, state) => state.step <= STEPS.prevoteWait && knowsRound(NO_ROUND, node, state),
      }
    : rule,
);

export const unsetRoundGossipsNothing: Variant = {
  id: 'TM-unset-round-gossips-nothing',
  type: 'dialect',
  clauses: ['GH-2', 'GH-3', 'GH-4', 'GH-5', 'GH-6'],
  summary: 'no round is -1, and no prevotes go to a peer in no round',
  source: 'tendermint v0.34.24, consensus/reactor.go:795-845',
  replace: { heightRules: () => RULES },
};
