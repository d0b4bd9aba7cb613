// [WF-M23-D1] [WF-VSB-D1] in the Tendermint family: a claim may be for a partial block id; only the lengths of its hashes are looked
// at. Source: tendermint v0.34.24, types/block.go:1187-1196, consensus/reactor.go:1762-1776, 1795-1810.

import type { Variant } from '../../src/reference.ts';

export const partialBlockIdsClaimed: Variant = {
  id: 'TM-partial-block-ids-claimed',
  type: 'dialect',
  clauses: ['WF-M23-D1', 'WF-VSB-D1'],
  summary: 'claims may be for partial block ids',
  source: 'tendermint v0.34.24, types/block.go:1187-1196, consensus/reactor.go:1762-1776, 1795-1810',
  replace: { checkClaimedBlock: () => undefined },
};
