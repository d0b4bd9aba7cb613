// Steps that sign and verify. Votes and proposals come from a list made once, so that signatures are shared between scenarios.

import type { Random } from 'fast-check';
import { nextUint64, type BlockId, type CryptoStep, type Proposal, type Uint64, type Vote } from '#spec';
import {
  addressOf,
  digestOfProposal,
  digestOfVote,
  keyOf,
  signatureOfProposal,
  signatureOfVote,
} from '../../arbitraries/signed-values.ts';
import { drawTamperedSignature } from '../../arbitraries/tampered-signature.ts';
import { BLOCKS, oneIn, oneOf, TIMES, WRONG_TIMES, ZERO_HASH } from '../../arbitraries/value-pool.ts';

const KEYS: readonly string[] = [keyOf(0), keyOf(1), keyOf(2)];

/** The least and the greatest private key. */
const EDGE_KEYS: readonly string[] = [
  '1'.padStart(64, '0'),
  'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140',
];

/** Too short, zero, the order of the group, above it. */
const WRONG_KEYS: readonly string[] = [
  '',
  '01',
  '0'.repeat(64),
  'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141',
  'f'.repeat(64),
  '01'.repeat(33),
];

const CHAINS: readonly string[] = ['kai', 'kai', 'other', ''];

const HEIGHTS: readonly Uint64[] = [1, 1, 2, 128, '9007199254740992', '18446744073709551615'];
const ROUNDS: readonly number[] = [1, 0, 2, 0xffff_ffff];

/** Block ids that are written although parts of them are zero, and nil. */
const PLAIN_BLOCKS: readonly BlockId[] = [
  ...BLOCKS,
  null,
  null,
  { hash: BLOCKS[0]?.hash ?? ZERO_HASH, part_set_header: { total: 0, hash: ZERO_HASH } },
];

const COUNT = 24;

const cyclic = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const VOTES: readonly Vote[] = Array.from({ length: COUNT }, (_, index) => ({
  type: index % 8 === 7 ? cyclic([0, 3, 32], index) : index % 2 === 0 ? 'prevote' : 'precommit',
  height: cyclic(HEIGHTS, index),
  round: cyclic(ROUNDS, index >> 1),
  block_id: cyclic(PLAIN_BLOCKS, index >> 1),
  timestamp: cyclic(TIMES, index >> 2),
  validator_address: '0'.repeat(40),
  validator_index: index % 5,
  signature: '',
}));

const PROPOSALS: readonly Proposal[] = Array.from({ length: COUNT }, (_, index) => ({
  height: cyclic(HEIGHTS, index),
  round: cyclic(ROUNDS, index >> 1),
  pol_round: index % 3,
  block_id: cyclic(PLAIN_BLOCKS, index >> 1),
  timestamp: cyclic(TIMES, index >> 2),
  signature: '',
}));

const drawSigner = (random: Random): string => oneOf(random, KEYS);

/** The operations of this file. */
export type SigningOperation =
  | 'sign_bytes_vote'
  | 'sign_bytes_proposal'
  | 'sign_vote'
  | 'sign_proposal'
  | 'verify_vote'
  | 'verify_proposal'
  | 'address';

const signedVote = (privateKey: string, chainId: string, vote: Vote): Vote => {
  const addressed = { ...vote, validator_address: addressOf(privateKey) };
  return { ...addressed, signature: signatureOfVote(privateKey, chainId, addressed) };
};

const signedProposal = (privateKey: string, chainId: string, proposal: Proposal): Proposal => ({
  ...proposal,
  signature: signatureOfProposal(privateKey, chainId, proposal),
});

/** A step with a valid key and a right signature. */
export const drawSigningStep = (random: Random, operation: SigningOperation): CryptoStep => {
  const chain_id = oneOf(random, CHAINS);
  const key = drawSigner(random);
  switch (operation) {
    case 'sign_bytes_vote':
      return { sign_bytes_vote: { chain_id, vote: oneOf(random, VOTES) } };
    case 'sign_bytes_proposal':
      return { sign_bytes_proposal: { chain_id, proposal: oneOf(random, PROPOSALS) } };
    case 'sign_vote':
      return { sign_vote: { private_key: key, chain_id, vote: oneOf(random, VOTES) } };
    case 'sign_proposal':
      return { sign_proposal: { private_key: key, chain_id, proposal: oneOf(random, PROPOSALS) } };
    case 'verify_vote':
      return {
        verify_vote: { chain_id, address: addressOf(key), vote: signedVote(key, chain_id, oneOf(random, VOTES)) },
      };
    case 'verify_proposal': {
      const proposal = signedProposal(key, chain_id, oneOf(random, PROPOSALS));
      return { verify_proposal: { chain_id, address: addressOf(key), proposal } };
    }
    case 'address':
      return { address: { private_key: oneOf(random, [...KEYS, ...EDGE_KEYS]) } };
  }
};

const OTHER_BLOCK = BLOCKS[2] ?? null;

type Shared = Pick<Vote & Proposal, 'height' | 'round' | 'block_id' | 'timestamp'>;

/** The block with one of its fields changed. */
const withOtherBlock = (random: Random, block: BlockId): BlockId => {
  if (block === null || oneIn(random, 3)) return block === null ? OTHER_BLOCK : null;
  const { hash, part_set_header: header } = block;
  return oneIn(random, 2)
    ? { hash, part_set_header: { total: header.total + 1, hash: header.hash } }
    : { hash, part_set_header: { total: header.total, hash: 'd8'.repeat(32) } };
};

/** One of the signed fields changed. */
const withOtherField = <T extends Shared>(random: Random, signed: T): T => {
  switch (random.nextInt(0, 3)) {
    case 0:
      return { ...signed, height: signed.height === '18446744073709551615' ? 1 : nextUint64(signed.height) };
    case 1:
      return { ...signed, round: signed.round === 0 ? 1 : signed.round - 1 };
    case 2:
      return { ...signed, block_id: withOtherBlock(random, signed.block_id) };
    default: {
      const { seconds, nanos } = signed.timestamp;
      return { ...signed, timestamp: { seconds, nanos: nanos === 0 ? 1 : nanos - 1 } };
    }
  }
};

const drawTamperedVote = (random: Random): CryptoStep => {
  const chain_id = oneOf(random, CHAINS);
  const key = drawSigner(random);
  const address = addressOf(key);
  const other = addressOf(KEYS.find((known) => known !== key) ?? keyOf(3));
  const vote = signedVote(key, chain_id, oneOf(random, VOTES));
  switch (random.nextInt(0, 9)) {
    case 0:
      return { verify_vote: { chain_id, address: other, vote } };
    case 1:
      return { verify_vote: { chain_id, address, vote: { ...vote, validator_address: other } } };
    case 2:
      return { verify_vote: { chain_id, address: other, vote: { ...vote, validator_address: other } } };
    case 3:
      return { verify_vote: { chain_id: chain_id === 'kai' ? 'other' : 'kai', address, vote } };
    case 4:
      // Neither is signed: both still verify.
      return {
        verify_vote: {
          chain_id,
          address,
          vote: oneIn(random, 2) ? { ...vote, type: 'prevote' } : { ...vote, validator_index: 9 },
        },
      };
    case 5:
    case 6:
      return { verify_vote: { chain_id, address, vote: withOtherField(random, vote) } };
    default: {
      const signature = drawTamperedSignature(random, vote.signature, digestOfVote(chain_id, vote));
      return { verify_vote: { chain_id, address, vote: { ...vote, signature } } };
    }
  }
};

const drawTamperedProposal = (random: Random): CryptoStep => {
  const chain_id = oneOf(random, CHAINS);
  const key = drawSigner(random);
  const address = addressOf(key);
  const proposal = signedProposal(key, chain_id, oneOf(random, PROPOSALS));
  switch (random.nextInt(0, 5)) {
    case 0:
      return { verify_proposal: { chain_id, address: addressOf(keyOf(4)), proposal } };
    case 1:
      return { verify_proposal: { chain_id: chain_id === 'kai' ? 'other' : 'kai', address, proposal } };
    case 2:
      return {
        verify_proposal: { chain_id, address, proposal: { ...proposal, pol_round: proposal.pol_round === 0 ? 1 : 0 } },
      };
    case 3:
      return { verify_proposal: { chain_id, address, proposal: withOtherField(random, proposal) } };
    default: {
      const signature = drawTamperedSignature(random, proposal.signature, digestOfProposal(chain_id, proposal));
      return { verify_proposal: { chain_id, address, proposal: { ...proposal, signature } } };
    }
  }
};

/** The same operation with a wrong key, or on something that was tampered with; now and then it is accepted all the same. */
export const drawHostileSigningStep = (random: Random, operation: SigningOperation): CryptoStep => {
  switch (operation) {
    case 'verify_vote':
      return drawTamperedVote(random);
    case 'verify_proposal':
      return drawTamperedProposal(random);
    case 'sign_vote':
      return { sign_vote: { private_key: oneOf(random, WRONG_KEYS), chain_id: 'kai', vote: oneOf(random, VOTES) } };
    case 'sign_proposal':
      return {
        sign_proposal: { private_key: oneOf(random, WRONG_KEYS), chain_id: 'kai', proposal: oneOf(random, PROPOSALS) },
      };
    case 'address':
      return { address: { private_key: oneOf(random, WRONG_KEYS) } };
    case 'sign_bytes_vote':
    case 'sign_bytes_proposal':
      return drawSigningStep(random, operation);
  }
};

/** A step with a time that the wire cannot hold, at which signing crashes. */
export const drawTimelessStep = (random: Random): CryptoStep => {
  const timestamp = oneOf(random, WRONG_TIMES);
  const [private_key, chain_id] = [drawSigner(random), 'kai'];
  const vote = { ...oneOf(random, VOTES), timestamp };
  const proposal = { ...oneOf(random, PROPOSALS), timestamp };
  return oneOf<CryptoStep>(random, [
    { sign_bytes_vote: { chain_id, vote } },
    { sign_bytes_proposal: { chain_id, proposal } },
    { sign_vote: { private_key, chain_id, vote } },
    { sign_proposal: { private_key, chain_id, proposal } },
  ]);
};
