// INV-X11: a peer that has announced no height is greeted and answered, and else gets only parts of the set that it named.

import { showClock } from './describe.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import { TICKS } from './reactor/reactor-transition.ts';

export const nothingToSilentPeers = plainReactorInvariant(
  {
    id: 'INV-X11',
    name: 'nothing-to-silent-peers',
    clauses: ['GV-3', 'GV-4', 'GD-3', 'GD-4', 'GD-2', 'QM-1', 'QM-4'],
    statement: 'no routine sends to a peer of height 0, but for parts of the part set that the peer has named',
    needs: [],
    operations: TICKS,
  },
  ({ before, sends, node }) => {
    if (before.height !== 0) return undefined;
    for (const { message } of sends) {
      if ('block_part' in message && before.proposal_block_parts !== null && node.state.parts !== null) continue;
      return {
        place: 'sends',
        expected: `nothing to a peer at ${showClock(before)}`,
        observed: Object.keys(message)[0] ?? 'a message',
      };
    }
    return undefined;
  },
);
