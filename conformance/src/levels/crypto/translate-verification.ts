// The operations of level crypto that verify, translated: by the address and the public key of the same private key, which Kardia finds
// from the signature.

import type { CryptoStep } from '#spec';
import { keyOf } from '../../arbitraries/signed-values.ts';
import { translateProposal, translateVote } from '../../dialect/translate-signed.ts';
import type { Passage, TranslatedValidators } from '../../dialect/translated-validators.ts';

/** The keys that scenarios of the level sign and verify with. */
const KEYS: readonly string[] = [0, 1, 2, 3, 4].map(keyOf);

/** The owners of these keys, each in the place where it was. */
const signersOf = ({ from, to }: Passage, chainId: string): TranslatedValidators => ({
  chainId,
  before: KEYS,
  after: KEYS.map((private_key) => ({ private_key, power: 1 })),
  addresses: new Map(KEYS.map((key) => [from.rules.addressOf(key), to.rules.addressOf(key)])),
});

/** Whom the step asks about; of an address that is none of theirs, another's key is asked. */
const verifierOf = ({ to }: Passage, { addresses }: TranslatedValidators, address: string) => {
  const position = Math.max([...addresses.keys()].indexOf(address), 0);
  return { address: addresses.get(address) ?? address, public_key: to.rules.publicKeyOf(KEYS[position] ?? '') };
};

/** A step that verifies; undefined for any other. */
export const translateVerification = (passage: Passage, step: CryptoStep): CryptoStep | undefined => {
  if ('verify_vote' in step) {
    const { chain_id, address, vote } = step.verify_vote;
    const signers = signersOf(passage, chain_id);
    const verifier = verifierOf(passage, signers, address);
    return { verify_vote: { chain_id, ...verifier, vote: translateVote(passage, signers, vote) } };
  }
  if ('verify_proposal' in step) {
    const { chain_id, address, proposal } = step.verify_proposal;
    const signers = signersOf(passage, chain_id);
    const verifier = verifierOf(passage, signers, address);
    const positions = KEYS.map((_, position) => position);
    return {
      verify_proposal: { chain_id, ...verifier, proposal: translateProposal(passage, signers, proposal, positions) },
    };
  }
  return undefined;
};
