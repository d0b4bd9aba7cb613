// [GC-5] broken: a stored part is sent with the index of the first in its proof.

import type { Message } from '#spec';
import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

const withFirstProof = (message: Message): Message => {
  if (!('block_part' in message)) return message;
  const { part } = message.block_part;
  return { block_part: { ...message.block_part, part: { ...part, proof: { ...part.proof, index: 0 } } } };
};

export const gc5FirstProof: Variant = {
  id: 'GC-5-first-proof',
  type: 'mutant',
  clauses: ['GC-5'],
  summary: 'a stored part is sent with the index of the first in its proof',
  source: 'PT-02: the proof not bound to its place',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) =>
      specified(context, reactor, state, {
        ...outside,
        send: (channel, message, blocking) => outside.send(channel, withFirstProof(message), blocking),
      }),
  },
};
