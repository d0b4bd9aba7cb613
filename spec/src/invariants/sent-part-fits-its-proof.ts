// INV-X9: a part comes with a proof of its own place in its set, and a block is known by one header. Whether the proof leads
// to the header's hash is not computed here: that takes a hash function, and the reference judges it.

import type { BlockId } from '../block-id.ts';
import type { Part } from '../vote.ts';
import type { Breach } from './breach.ts';
import { show } from './describe.ts';
import { depthOf } from './proof-depth.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import { namedBlockOf } from './reactor/learn-headers.ts';
import type { NodeView } from './reactor/node-view.ts';
import { TICKS } from './reactor/reactor-transition.ts';

const HASH_DIGITS = 64;

const judgePart = ({ index, proof }: Part, total: number): Breach | undefined => {
  const odd = [proof.leaf_hash, ...proof.aunts].find((hash) => hash.length !== HASH_DIGITS);
  if (odd !== undefined)
    return { clause: 'CR-MK-3', place: 'sends', expected: 'hashes of 32 bytes', observed: show(odd) };
  const isOfPart = proof.total === total && proof.index === index && index < total;
  if (isOfPart && proof.aunts.length === depthOf(index, total)) return undefined;
  return {
    clause: isOfPart ? 'CR-MK-3' : 'CR-MK-6',
    place: 'sends',
    expected: `a proof of part ${index} of ${total} with ${depthOf(index, total)} aunts`,
    observed: `one of ${proof.index} of ${proof.total} with ${proof.aunts.length}`,
  };
};

/** A block of the scenario is always named by the same header, which has as many parts as the block. */
const judgeName = (node: NodeView, id: Exclude<BlockId, null>): Breach | undefined => {
  const name = node.nameOf(id.hash);
  if (name === undefined || node.isBlock(id, name)) return undefined;
  const expected = { total: node.total(name), hash: node.header(name)?.hash };
  return {
    clause: 'PT-1',
    place: 'sends',
    expected: `block ${name} as ${show(expected)}`,
    observed: show(id.part_set_header),
  };
};

export const sentPartFitsItsProof = plainReactorInvariant(
  {
    id: 'INV-X9',
    name: 'sent-part-fits-its-proof',
    clauses: ['PT-1', 'CR-MK-3', 'GD-2', 'GC-5', 'CR-MK-6'],
    statement: 'a part is sent with a proof for its index and the total of its header, and a block has one header',
    needs: ['well-formed'],
    operations: TICKS,
  },
  ({ node, before, sends }) => {
    for (const send of sends) {
      const { message } = send;
      const id = namedBlockOf(send);
      const breach =
        'block_part' in message
          ? judgePart(message.block_part.part, before.proposal_block_parts_header.total)
          : id && judgeName(node, id);
      if (breach !== undefined) return breach;
    }
    return undefined;
  },
);
