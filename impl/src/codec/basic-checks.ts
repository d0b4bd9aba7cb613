// The checks that a decoded message must pass, one function a clause, in the order and with the texts of the Go code.
// A check returns the error or nothing. Source: consensus/manager.go:843-908, 1361-1381, types/vote.go:162-182,
// types/proposal.go, types/part_set.go, lib/merkle/simple_proof.go.

import {
  compareUint64,
  type BlockId,
  type Int64,
  type Message,
  type NewRoundStepMessage,
  type Part,
  type Proposal,
  type Uint64,
  type Vote,
} from '#spec';
import type { Context } from '../context.ts';

/** The most parts of a block: 100 MiB in parts of 64 KiB, and one. Source: types/params.go:35. */
const PARTS_MAX = 1601;
/** The most validators. Source: types/vote_set.go:36. */
const VOTES_MAX = 10_000;
/** The most bytes of a part. Source: types/params.go:32. */
const PART_BYTES_MAX = 65_536;

const HASH_BYTES = 32;
const STEP_MAX = 8;

const isZeroHash = (hash: string): boolean => /^0*$/.test(hash);

/** Hash and parts hash in short, as the Go code prints a block id. Source: types/block.go:651-653. */
const shortBlockId = (block: BlockId): string =>
  block === null
    ? `${'0'.repeat(12)}:${'0'.repeat(12)}`
    : `${block.hash.slice(0, 12)}:${block.part_set_header.hash.slice(0, 12)}`.toUpperCase();

/** The heights, rounds and indices of a message as a whole; here they are unsigned, and none is refused. */
export const checkNumbers = (_context: Context, _message: Message): string | undefined => undefined;

/** The step that is kept of the one received; nothing where it is invalid. */
export const keptStep = (context: Context, step: number): number | undefined => {
  // [WF-NRS-D1] MUST reject a step outside 1 to 8.
  context.fired.push('WF-NRS-D1');
  return step >= 1 && step <= STEP_MAX ? step : undefined;
};

/** Whether a NewRoundStep fits the initial height of the chain; only asked on the state channel. */
export const validateHeight = (
  context: Context,
  message: Pick<NewRoundStepMessage, 'height' | 'last_commit_round'>,
  initialHeight: Uint64,
): string | undefined => {
  const { height, last_commit_round: round } = message;
  const { noRound } = context.dialect;
  const order = compareUint64(height, initialHeight);
  // [WF-NRS-D2] MUST refuse a height below the initial one, a last commit round at it, and none above it.
  context.fired.push('WF-NRS-D2');
  if (order < 0) return `invalid Height ${height} (lower than initial height ${initialHeight})`;
  if (order === 0 && round !== noRound)
    return `invalid LastCommitRound ${round} (must be ${noRound} for initial height ${initialHeight})`;
  return order > 0 && round <= noRound
    ? `LastCommitRound can only be ${noRound} for initial height ${initialHeight}`
    : undefined;
};

/** The size of the part array of a NewValidBlock against the total of its header. */
export const checkPartsSize = (_context: Context, size: Int64, total: number): string | undefined => {
  // [WF-NVB-D3] MUST reject an empty array, a size other than the total, and more than 1601 parts, in this order.
  if (size === 0) return 'empty BlockParts';
  if (size !== total) return `BlockParts bit array size ${size} not equal to BlockPartsHeader.Total ${total}`;
  return total > PARTS_MAX ? `BlockParts bit array is too big: ${size}, max: ${PARTS_MAX}` : undefined;
};

/** Whether hash and part-set header are all there. */
export const isCompleteBlockId = (_context: Context, block: BlockId): boolean =>
  block !== null &&
  !isZeroHash(block.hash) &&
  block.part_set_header.total > 0 &&
  !isZeroHash(block.part_set_header.hash);

/** The total of a part-set header that a proposal announces. */
export const checkTotal = (_context: Context, total: number): string | undefined =>
  // [WF-P-D1] MUST reject a total above 1601.
  total > PARTS_MAX ? `part_set_header.total is too big: ${total}, max: ${PARTS_MAX}` : undefined;

/** The round of the proof-of-lock that a proposal names. */
export const checkPolRound = ({ dialect }: Context, polRound: number, round: number): string | undefined =>
  // [WF-P-D1] MUST reject a POL round that neither stands for none nor is below the round.
  polRound !== dialect.noRound && polRound >= round ? 'invalid POL round' : undefined;

/** The length of a signature (hex). */
export const checkSignature = ({ dialect }: Context, signature: string): string | undefined => {
  if (signature === '') return 'signature is missing';
  const { min, max } = dialect.signatureBytes;
  const bytes = signature.length / 2;
  const allowed = min === max ? String(min) : `${min} to ${max}`;
  return bytes >= min && bytes <= max ? undefined : `expected a signature of ${allowed} bytes, got ${bytes}`;
};

/** The number in the type field of a proposal; it is ignored. */
export const checkProposalType = (_context: Context, _type: number): string | undefined => undefined;

/** A proposal as received. */
export const checkProposal = (context: Context, proposal: Proposal): string | undefined => {
  const { fired, rules } = context;
  // [WF-P-D1] MUST reject a proposal without a complete block id or without a signature of 65 bytes.
  fired.push('WF-P-D1');
  if (!rules.isCompleteBlockId(context, proposal.block_id))
    return `expected a complete, non-empty BlockID, got: ${shortBlockId(proposal.block_id)}`;
  return (
    rules.checkSignature(context, proposal.signature) ??
    rules.checkTotal(context, proposal.block_id?.part_set_header.total ?? 0) ??
    rules.checkPolRound(context, proposal.pol_round, proposal.round)
  );
};

/** The size of the array of a ProposalPOL. */
export const checkPolSize = (_context: Context, size: Int64): string | undefined => {
  // [WF-POL-D1] MUST reject an empty array and one of more than 10000 bits.
  if (size === 0) return 'empty ProposalPOL bit array';
  return compareUint64(size, VOTES_MAX) > 0
    ? `ProposalPOL bit array is too big: ${size}, max: ${VOTES_MAX}`
    : undefined;
};

/** Whether the proof is for the index of the part. */
export const proofIsForPart = (_context: Context, part: Part): boolean => part.proof.index === part.index;

/** The number of aunts of a proof; any will do. */
export const checkAuntCount = (_context: Context, _count: number): string | undefined => undefined;

/** The number of bytes of a part. */
export const checkPartSize = (_context: Context, part: Part): string | undefined =>
  part.bytes.length > PART_BYTES_MAX * 2 ? `Too big (max: ${PART_BYTES_MAX})` : undefined;

/** A part as received; the proof is not verified here. */
export const checkPart = (context: Context, part: Part): string | undefined => {
  const { fired, rules } = context;
  const { leaf_hash: leafHash, aunts } = part.proof;
  // [WF-BP-D1] MUST reject hashes of other than 32 bytes, then a part above 65536 bytes, then a proof for another index.
  fired.push('WF-BP-D1');
  if (leafHash.length !== HASH_BYTES * 2) return `expected LeafHash size to be 32, got ${leafHash.length / 2}`;
  for (const [index, aunt] of aunts.entries())
    if (aunt.length !== HASH_BYTES * 2) return `expected Aunts#${index} size to be 32, got ${aunt.length / 2}`;
  return (
    rules.checkAuntCount(context, aunts.length) ??
    rules.checkPartSize(context, part) ??
    (rules.proofIsForPart(context, part) ? undefined : 'the proof is for another index')
  );
};

/** The height of a vote. */
export const checkVoteHeight = (_context: Context, height: Uint64): string | undefined =>
  height === 0 ? 'invalid Height 0' : undefined;

/** Whether a type is that of a vote. */
export const isVoteType = (_context: Context, type: Vote['type']): boolean => typeof type === 'string';

/** The extension of a vote; the specification knows of none. */
export const checkExtension = (_context: Context, _vote: Vote): string | undefined => undefined;

/** A vote as received. */
export const checkVote = (context: Context, vote: Vote): string | undefined => {
  const { fired, rules } = context;
  // [WF-V-D1] MUST reject another type, a partial block id, a signature of other than 65 bytes, height 0.
  fired.push('WF-V-D1');
  if (!rules.isVoteType(context, vote.type)) return 'invalid Type';
  if (vote.block_id !== null && !rules.isCompleteBlockId(context, vote.block_id))
    return `blockID must be either empty or complete, got: ${shortBlockId(vote.block_id)}`;
  return (
    rules.checkSignature(context, vote.signature) ??
    rules.checkVoteHeight(context, vote.height) ??
    rules.checkExtension(context, vote)
  );
};

/** The type that a HasVote or a claim names. */
export const checkType = (context: Context, type: Vote['type']): string | undefined =>
  context.rules.isVoteType(context, type) ? undefined : 'invalid message Type';

/** The block id of a claim. */
export const checkClaimedBlock = (context: Context, block: BlockId): string | undefined =>
  block === null || context.rules.isCompleteBlockId(context, block)
    ? undefined
    : `blockID must be either empty or complete, got: ${shortBlockId(block)}`;

/** The size of the array of a VoteSetBits. */
export const checkVotesSize = (_context: Context, size: Int64): string | undefined => {
  // [WF-VSB-D1] MUST reject more than 10000 bits.
  return compareUint64(size, VOTES_MAX) > 0 ? `votes bit array is too big: ${size}, max: ${VOTES_MAX}` : undefined;
};
