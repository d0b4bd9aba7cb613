// INV-X13: VoteSetBits is the answer to a VoteSetMaj23 of the node's height, about the same votes, of those that the node has.

import type { VoteSetBitsMessage, VoteSetMaj23Message } from '../message.ts';
import { hasBit, sizeOf } from '../bit-array.ts';
import { show, showArray } from './describe.ts';
import type { Breach } from './breach.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import type { NodeView } from './reactor/node-view.ts';

/** Whether two block ids are written alike. */
const sameBlock = (left: VoteSetMaj23Message['block_id'], right: VoteSetMaj23Message['block_id']): boolean =>
  left === null || right === null
    ? left === right
    : left.hash === right.hash &&
      left.part_set_header.total === right.part_set_header.total &&
      left.part_set_header.hash === right.part_set_header.hash;

const judgeReply = (node: NodeView, claim: VoteSetMaj23Message, reply: VoteSetBitsMessage): Breach | undefined => {
  const { height, round, type, block_id: id, votes } = reply;
  if (
    height !== claim.height ||
    round !== claim.round ||
    type !== claim.type ||
    !sameBlock(id, claim.block_id) ||
    height !== node.state.height
  )
    return { place: 'sends', expected: `an answer to ${show(claim)} at the node's height`, observed: show(reply) };
  const { offered } = node.votes(round, type);
  const named = id === null ? null : node.nameOf(id.hash);
  for (let index = 0; index < sizeOf(votes); index++) {
    if (!hasBit(votes, index)) continue;
    // The total is left out: the recorded implementation takes ids that differ in it for one block.
    if (!offered.some(({ block, have }) => have[index] === 'x' && block === named))
      return { place: 'sends', expected: `no vote ${index} for that block`, observed: showArray(votes) };
  }
  return undefined;
};

export const bitsAnswerClaims = plainReactorInvariant(
  {
    id: 'INV-X13',
    name: 'bits-answer-claims',
    clauses: ['RX-M23'],
    statement: "a VoteSetBits is sent only on a VoteSetMaj23 of the node's height, and tells votes for that block",
    needs: ['well-formed'],
    operations: ['receive'],
  },
  ({ node, received, sends }) => {
    if (received?.isBytes === true) return undefined;
    for (const { message } of sends) {
      if (!('vote_set_bits' in message)) continue;
      const claim = received?.message;
      if (received?.channel !== 'state' || claim === undefined || !('vote_set_maj23' in claim))
        return { place: 'sends', expected: 'no VoteSetBits without a VoteSetMaj23', observed: 'one' };
      const breach = judgeReply(node, claim.vote_set_maj23, message.vote_set_bits);
      if (breach !== undefined) return breach;
    }
    return undefined;
  },
);
