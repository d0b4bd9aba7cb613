// INV-X11: a peer that has announced no height is greeted and answered, and else gets only parts of the set that it named.

import type { Message } from '../message.ts';
import { showClock } from './describe.ts';
import { isHeightBelow } from './height-below.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import type { NodeView } from './reactor/node-view.ts';
import { TICKS } from './reactor/reactor-transition.ts';

export const nothingToSilentPeers = plainReactorInvariant(
  {
    id: 'INV-X11',
    name: 'nothing-to-silent-peers',
    clauses: ['GV-3', 'GV-4', 'GD-3', 'GD-4', 'GD-2', 'QM-1', 'QM-4', 'QM-2'],
    statement: 'no routine sends to a peer of height 0, but for parts of the part set that the peer has named',
    needs: [],
    operations: TICKS,
  },
  ({ before, sends, node }) => {
    if (before.height !== 0) return undefined;
    for (const { message } of sends) {
      if ('block_part' in message && before.proposal_block_parts !== null && node.state.parts !== null) continue;
      return {
        clause: clauseOf(message, node),
        place: 'sends',
        expected: `nothing to a peer at ${showClock(before)}`,
        observed: Object.keys(message)[0] ?? 'a message',
      };
    }
    return undefined;
  },
);

/** What keeps the message from a peer that has announced no height. */
const clauseOf = (message: Message, node: NodeView): string => {
  if ('vote' in message) return isHeightBelow(message.vote.height, node.state.height) ? 'GV-3' : 'GV-4';
  if ('block_part' in message) return 'GD-3';
  if (!('vote_set_maj23' in message)) return 'GD-4';
  const { height, type } = message.vote_set_maj23;
  if (height !== node.state.height) return 'QM-4';
  return type === 'precommit' ? 'QM-2' : 'QM-1';
};
