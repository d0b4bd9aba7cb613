// Simplifications of verifications: what is verified is made simpler and signed anew by the same key.

import type { CryptoStep, Vote } from '#spec';
import { addressOf, keyOf, signatureOfProposal, signatureOfVote } from '../../arbitraries/signed-values.ts';

const SIMPLE_TIME = { seconds: 0, nanos: 0 };

/** How many keys the generators sign with at level crypto. */
const KEYS = 3;

const signerOf = (address: string): string | undefined =>
  Array.from({ length: KEYS }, (_, number) => keyOf(number)).find((key) => addressOf(key) === address);

type Signed = Pick<Vote, 'height' | 'round' | 'block_id' | 'timestamp'>;

/** What is signed with one field at its simplest. */
const simplerSigned = <T extends Signed>(signed: T): readonly T[] => [
  ...(signed.height === 1 ? [] : [{ ...signed, height: 1 }]),
  ...(signed.round === 0 ? [] : [{ ...signed, round: 0 }]),
  ...(signed.block_id === null ? [] : [{ ...signed, block_id: null }]),
  ...(signed.timestamp.seconds === 0 && signed.timestamp.nanos === 0 ? [] : [{ ...signed, timestamp: SIMPLE_TIME }]),
];

const SECONDS_MIN = -62135596800n;
const SECONDS_END = 253402300800n;

/** Whether the wire can hold the time, without which there is nothing to sign. */
const isHolding = ({ timestamp: { seconds, nanos } }: Signed): boolean =>
  nanos >= 0 && nanos < 1_000_000_000 && BigInt(seconds) >= SECONDS_MIN && BigInt(seconds) < SECONDS_END;

/** A verification of something simpler that the same key signed anew; nothing where the signature is not that key's. */
export const signedAnew = (step: CryptoStep): readonly CryptoStep[] => {
  if ('verify_vote' in step) {
    const { chain_id, address, vote } = step.verify_vote;
    const key = signerOf(address);
    if (key === undefined || !isHolding(vote)) return [];
    const sign = (to: Vote): Vote => ({ ...to, signature: signatureOfVote(key, chain_id, to) });
    if (sign(vote).signature !== vote.signature) return [];
    return simplerSigned(vote).map((simpler) => ({ verify_vote: { chain_id, address, vote: sign(simpler) } }));
  }
  if ('verify_proposal' in step) {
    const { chain_id, address, proposal } = step.verify_proposal;
    const key = signerOf(address);
    if (key === undefined || !isHolding(proposal)) return [];
    const sign = (to: typeof proposal) => ({ ...to, signature: signatureOfProposal(key, chain_id, to) });
    if (sign(proposal).signature !== proposal.signature) return [];
    return simplerSigned(proposal).map((simpler) => ({
      verify_proposal: { chain_id, address, proposal: sign(simpler) },
    }));
  }
  return [];
};
