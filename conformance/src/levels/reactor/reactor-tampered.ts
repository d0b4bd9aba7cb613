// Proposals, parts and votes that somebody tampered with, so that decoding refuses them or nobody can use them.

import type { Random } from 'fast-check';
import type { Loose, Part, Proposal, Vote } from '#spec';

const SIGNATURE_DIGITS = 130;

/** A signature of another length. */
const drawSignature = (random: Random, signature: string): string => {
  switch (random.nextInt(0, 3)) {
    case 0:
      return '';
    case 1:
      return signature.slice(0, 2);
    case 2:
      return signature.slice(0, SIGNATURE_DIGITS - 2);
    default:
      return `${signature}00`;
  }
};

/** A proposal with a wrong block id, signature or POL round. */
export const tamperedProposal = (random: Random, proposal: Proposal): Loose<Proposal> => {
  const block = proposal.block_id;
  if (block === null) return proposal;
  const { hash, part_set_header: header } = block;
  switch (random.nextInt(0, 6)) {
    case 0:
      return { ...proposal, block_id: null };
    case 1:
      return { ...proposal, block_id: { hash, part_set_header: { total: 0, hash: header.hash } } };
    case 2:
      return { ...proposal, block_id: { hash, part_set_header: { total: 1602, hash: header.hash } } };
    case 3:
      return { ...proposal, block_id: { hash: '', part_set_header: header } };
    case 4:
      return { ...proposal, pol_round: proposal.round + random.nextInt(0, 2) };
    case 5:
      return { ...proposal, round: 0, pol_round: 0 };
    default:
      return { ...proposal, signature: drawSignature(random, proposal.signature) };
  }
};

/** A part whose bytes, index or proof are not those of its block. */
export const tamperedPart = (random: Random, part: Part): Part => {
  const { proof } = part;
  switch (random.nextInt(0, 6)) {
    case 0:
      return { ...part, index: part.index + 1 };
    case 1:
      return { ...part, index: 0xffff_ffff };
    case 2:
      return { ...part, bytes: `${part.bytes}00` };
    case 3:
      return { ...part, bytes: '' };
    case 4:
      return { ...part, proof: { ...proof, leaf_hash: proof.leaf_hash.slice(2) } };
    case 5:
      return { ...part, proof: { ...proof, aunts: [...proof.aunts, '00'] } };
    default:
      return { ...part, index: part.index + 1600, proof: { ...proof, index: part.index + 1600 } };
  }
};

/** A vote that is not a validator's: wrong type, place, block id or signature length. `size` is the number of validators. */
export const tamperedVote = (random: Random, vote: Vote, size: number): Loose<Vote> => {
  switch (random.nextInt(0, 6)) {
    case 0:
      return { ...vote, type: 0 };
    case 1:
      return { ...vote, height: 0 };
    case 2:
      return { ...vote, round: random.nextInt(0, 1) * 0xffff_ffff };
    case 3:
      return { ...vote, validator_index: random.nextInt(0, 1) === 0 ? size : 0xffff_ffff };
    case 4:
      return { ...vote, validator_address: '' };
    case 5:
      return { ...vote, block_id: { hash: 'a5'.repeat(32), part_set_header: { total: 1, hash: '' } } };
    default:
      return { ...vote, signature: drawSignature(random, vote.signature) };
  }
};
