// INV-X5: a part that was sent is marked and not sent again, while height, round and header of the peer stay and no
// NewValidBlock has said that the peer lacks it.

import { hasBit } from '../bit-array.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { heldAgainst } from './breach.ts';
import { BIT } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import type { ReactorInvariant } from './invariant.ts';
import { isServedFromStore } from './reactor/collects.ts';
import { perConnection } from './reactor/connection.ts';
import type { NodeView } from './reactor/node-view.ts';

/** What makes all parts that were sent unknown again: another height, round or header. */
const FORGET = BIT.height | BIT.round | BIT.proposal_block_parts_header;

export const noPartSentTwice: ReactorInvariant = {
  id: 'INV-X5',
  name: 'no-part-sent-twice',
  headline: 'block-part-bit-array-monotone',
  levels: ['reactor'],
  clauses: ['GD-2', 'GC-5', 'GC-1', 'PS-SBP-2'],
  statement:
    'a part that was sent is marked, and not sent again but for another height, round or header, or NewValidBlock',
  needs: ['well-formed'],
  operations: ['tick:data', 'receive'],
  start: () => {
    const sentParts = perConnection(() => new Map<number, number>());
    return ({ index, operation, connection, before, after, changed, sends, received, node }) => {
      if (connection === undefined || after === undefined) return undefined;
      if (operation === 'tick:data') {
        for (const { ok, message } of sends) {
          if (!ok || !('block_part' in message)) continue;
          const sent = sentParts(connection);
          const { index: part } = message.block_part.part;
          const earlier = sent.get(part);
          if (earlier !== undefined)
            return {
              clause: sentBy(node, before, hasBit(before.proposal_block_parts, part)),
              place: 'sends',
              expected: `not part ${part}, which was sent at step ${earlier}`,
              observed: `part ${part}, and nothing between made the peer's parts unknown`,
            };
          if (!hasBit(after.proposal_block_parts, part))
            return heldAgainst(
              sentBy(node, before, false),
              fieldBreach('proposal_block_parts', `bit ${part}, as the part was sent`, after),
            );
          sent.set(part, index);
        }
        return undefined;
      }
      // [b] [c] A header that is installed anew, or another height or round.
      if ((changed & FORGET) !== 0) sentParts(connection).clear();
      // [a] A NewValidBlock that clears marks.
      else if ((changed & BIT.proposal_block_parts) !== 0 && isValidBlock(received)) {
        const sent = sentParts(connection);
        for (const part of sent.keys())
          if (hasBit(before.proposal_block_parts, part) && !hasBit(after.proposal_block_parts, part)) sent.delete(part);
      }
      return undefined;
    };
  },
};

/** What chose a part that the peer was known to have, or had to mark one that was sent. */
const sentBy = (node: NodeView, peer: PeerRoundStateValue, wasMarked: boolean): string => {
  if (!isServedFromStore(node, peer)) return 'GD-2';
  return wasMarked ? 'GC-1' : 'GC-5';
};

const isValidBlock = (received: { readonly message: object | undefined } | undefined): boolean =>
  received?.message !== undefined && 'new_valid_block' in received.message;
