// [GD-2] as cometbft v1 has it: a part of the node's own set is sent under the peer's height and round.
// Source: cometbft v1.0.1, internal/consensus/reactor.go:1212-1229.

import type { Variant } from '../../src/reference.ts';

export const ownPartsUnderPeersRound: Variant = {
  id: 'V1-own-parts-under-peers-round',
  type: 'dialect',
  clauses: ['GD-2'],
  summary: "parts of the node's own set carry the peer's height and round",
  source: 'cometbft v1.0.1, internal/consensus/reactor.go:1212-1229',
  replace: { labelOfOwnPart: (_node, { height, round }) => ({ height, round }) },
};
