// INV-X7: a ProposalPOL follows the proposal that refers to it, and tells which of its prevotes the node holds.

import { show, showArray } from './describe.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';

export const polFollowsProposal = plainReactorInvariant(
  {
    id: 'INV-X7',
    name: 'pol-follows-proposal',
    clauses: ['GD-8'],
    statement: "a ProposalPOL follows the attempt to send its proposal, and holds the node's prevotes of the POL round",
    needs: [],
    operations: ['tick:data'],
  },
  ({ node, sends }) => {
    for (let place = 0; place < sends.length; place++) {
      const message = sends[place]?.message;
      if (message === undefined || !('proposal_pol' in message)) continue;
      const { height, proposal_pol_round: round, proposal_pol: votes } = message.proposal_pol;
      const before = sends[place - 1]?.message;
      const proposal = before !== undefined && 'proposal' in before ? before.proposal : undefined;
      if (proposal?.height !== height || proposal.pol_round !== round)
        return {
          place: 'sends',
          expected: `the proposal of height ${height} with POL round ${round} just before its ProposalPOL`,
          observed: before === undefined ? 'nothing' : show(Object.keys(before)[0]),
        };
      const { bits } = node.votes(round, 'prevote');
      if (height !== node.state.height || votes !== bits)
        return {
          place: 'sends',
          expected: `the prevotes of height ${node.state.height}, round ${round}: ${showArray(bits)}`,
          observed: `height ${height}, ${showArray(votes)}`,
        };
    }
    return undefined;
  },
);
