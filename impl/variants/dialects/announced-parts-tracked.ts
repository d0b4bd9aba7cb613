// [RX-1] in cometbft v1: HasProposalBlockPart, on the state channel, marks a part of the block that the peer collects.
// Source: cometbft v1.0.1, internal/consensus/reactor.go:285-286, 1596-1606.

import type { Variant } from '../../src/reference.ts';
import { dispatchUnlessSyncing } from './deaf-while-syncing.ts';

export const announcedPartsTracked: Variant = {
  id: 'V1-announced-parts-tracked',
  type: 'dialect',
  clauses: ['RX-1', 'PS-SBP-1', 'PS-SBP-2'],
  summary: 'HasProposalBlockPart on the state channel marks a part as known to the peer',
  source: 'cometbft v1.0.1, internal/consensus/reactor.go:285-286, 1596-1606',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      if (!('has_proposal_block_part' in message))
        return dispatchUnlessSyncing(context, reactor, sender, channel, message, outside);
      // [RX-1] MUST ignore a message that does not belong to the channel.
      if (channel !== 'state') return void context.fired.push('RX-1');
      context.rules.setHasProposalBlockPart(context, sender.state, message.has_proposal_block_part);
    },
  },
};
