// [RX-P] in cometbft v0.38.26: a proposal of more parts than the largest block has closes the connection before it is marked.
// Source: cometbft v0.38.26, consensus/reactor.go:323-330, types/proposal.go:86-96, types/params.go:117 (21 MiB by default).

import type { Variant } from '../../src/reference.ts';
import { receiveProposal as specified } from '../../src/reactor/receive.ts';

const BLOCK_BYTES_MAX = 22_020_096;
const PART_BYTES = 65_536;
const PARTS_MAX = Math.floor((BLOCK_BYTES_MAX - 1) / PART_BYTES) + 1;

export const oversizedProposalDisconnects: Variant = {
  id: 'V038-oversized-proposal-disconnects',
  type: 'dialect',
  clauses: ['RX-P', 'WF-P-D1'],
  summary: `a proposal of more than ${PARTS_MAX} parts, those of a block of max_bytes, closes the connection`,
  source: 'cometbft v0.38.26, consensus/reactor.go:323-330',
  replace: {
    receiveProposal: (context, reactor, sender, message, outside) => {
      const total = message.block_id?.part_set_header.total ?? 0;
      if (total <= PARTS_MAX) return specified(context, reactor, sender, message, outside);
      // [RX-P] MUST close the connection for more parts than the largest block has.
      context.fired.push('RX-P');
      outside.stop(`proposal has too many parts ${total} (max: ${PARTS_MAX})`);
    },
  },
};
