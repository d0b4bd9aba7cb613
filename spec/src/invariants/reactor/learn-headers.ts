// Notes by which part-set header the node knows each block: what it sends of its own accord tells, and so does the header that
// it starts to track for a peer that catches up.

import type { BlockId } from '../../block-id.ts';
import type { ReactorSend } from '../../observation.ts';
import type { NodeView } from './node-view.ts';
import type { ReactorTransition } from './reactor-transition.ts';

/** The block that a message of a routine names; undefined where it names none. */
export const namedBlockOf = ({ message }: ReactorSend): Exclude<BlockId, null> | undefined => {
  const id =
    'vote' in message
      ? message.vote.block_id
      : 'proposal' in message
        ? message.proposal.block_id
        : 'vote_set_maj23' in message
          ? message.vote_set_maj23.block_id
          : null;
  return id ?? undefined;
};

/** Notes what the step tells. */
export const learnHeaders = (transition: ReactorTransition, node: NodeView): void => {
  const { operation, sends, before, after } = transition;
  if (!operation.startsWith('tick:')) return;
  for (const send of sends) {
    const id = namedBlockOf(send);
    const name = id === undefined ? undefined : node.nameOf(id.hash);
    if (id !== undefined && name !== undefined) node.learn(name, id.part_set_header);
  }
  if (operation !== 'tick:data' || sends.length > 0 || before.proposal_block_parts !== null) return;
  const stored = node.stored(before.height)?.block;
  if (after === undefined || after.proposal_block_parts === null || stored === undefined) return;
  node.learn(stored, after.proposal_block_parts_header);
};
