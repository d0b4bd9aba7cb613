// [WF-ENV-2] in the Tendermint family: signed heights and rounds, proposals with a type; from v0.38 on votes with extensions, in v1
// HasProposalBlockPart as field 10. Source: cometbft v0.38.26, proto/tendermint/consensus/types.proto; v1.0.1,
// proto/cometbft/consensus/v1/types.proto.

import { extendedWire, partAnnouncingWire, tendermintWire } from '../../src/codec/tendermint-wire.ts';
import type { Variant } from '../../src/reference.ts';

export const tendermintMessages: Variant = {
  id: 'TM-messages',
  type: 'dialect',
  clauses: ['WF-ENV-2'],
  summary: 'heights and rounds have a sign on the wire',
  source: 'tendermint v0.34.24, proto/tendermint/consensus/types.proto:11-92',
  replace: { wire: tendermintWire },
};

export const extendedMessages: Variant = {
  id: 'V038-messages',
  type: 'dialect',
  clauses: ['WF-ENV-2', 'WF-V'],
  summary: 'votes have fields 9 and 10 for an extension and its signature',
  source: 'cometbft v0.38.26, proto/tendermint/types/types.proto:80-103',
  replace: { wire: extendedWire },
};

export const partAnnouncingMessages: Variant = {
  id: 'V1-messages',
  type: 'dialect',
  clauses: ['WF-ENV-2'],
  summary: 'there is a tenth message, HasProposalBlockPart',
  source: 'cometbft v1.0.1, proto/cometbft/consensus/v1/types.proto:93-113',
  replace: { wire: partAnnouncingWire },
};
