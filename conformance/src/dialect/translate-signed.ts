// What validators sign, translated: a signature that was a validator's own is made anew over the translated fields by the validator
// that takes the place; any other stays a wrong one, shorter by the byte by which signatures are shorter.

import type { BlockId, Loose, Proposal, Vote } from '#spec';
import type { Reference } from '#impl';
import { quietContext } from './quiet-context.ts';
import { translateFields } from './translate-fields.ts';
import type { Passage, TranslatedValidators } from './translated-validators.ts';

/** The same wrong signature, one byte shorter: 65 bytes become 64, and what is too short or too long stays so. */
export const translateGarbage = (signature: string): string =>
  signature.length <= 2 ? signature : signature.slice(0, -2);

/** The signature by `sign`; nothing where there is none, as for a time that cannot be written. */
const signatureOrNothing = (sign: () => string): string | undefined => {
  try {
    return sign();
  } catch {
    return undefined;
  }
};

interface Signing<Signed> {
  readonly before: Signed;
  readonly after: Signed;
  readonly sign: (reference: Reference, privateKey: string, signed: Signed) => string;
  /** The positions of validators whose signature it may be. */
  readonly positions: readonly number[];
}

const translateSignature = <Signed extends { readonly signature: string }>(
  { from, to }: Passage,
  validators: TranslatedValidators,
  { before, after, sign, positions }: Signing<Signed>,
): string => {
  const signer = positions.find((position) => {
    const key = validators.before[position];
    return key !== undefined && signatureOrNothing(() => sign(from, key, before)) === before.signature;
  });
  const key = signer === undefined ? undefined : validators.after[signer]?.private_key;
  const own = key === undefined ? undefined : signatureOrNothing(() => sign(to, key, after));
  return own ?? translateGarbage(before.signature);
};

/** Whether a block id is one that can be signed. */
const isComplete = (block: Loose<BlockId> | undefined): boolean =>
  block === null || (block?.hash?.length === 64 && block.part_set_header?.hash?.length === 64);

/** Whether everything that is signed is there. */
const isWhole = (fields: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  isComplete(fields['block_id'] as Loose<BlockId> | undefined) &&
  names.every((name) => (fields[name] ?? null) !== null);

const SIGNED_OF_VOTE = ['type', 'height', 'round', 'timestamp', 'validator_index', 'validator_address'];

/** `vote` of a scenario with `validators`; fields may be missing, and stay so. A vote without a signature is left to be signed. */
export const translateVote = <V extends object>(passage: Passage, validators: TranslatedValidators, vote: V): V => {
  const before = vote as V & Loose<Vote>;
  const { validator_address: address, validator_index: index, signature } = before;
  const translated = {
    ...translateFields(before, 'vote'),
    ...(typeof address === 'string' && { validator_address: validators.addresses.get(address) ?? address }),
  };
  if (typeof signature !== 'string') return translated;
  if (!isWhole(before, SIGNED_OF_VOTE)) return { ...translated, signature: translateGarbage(signature) };
  const named = [...validators.addresses.keys()].indexOf(address ?? '');
  return {
    ...translated,
    signature: translateSignature<Vote>(passage, validators, {
      before: before as unknown as Vote,
      after: translated as unknown as Vote,
      sign: (reference, key, signed) =>
        reference.rules.signVote(quietContext(reference), key, validators.chainId, signed),
      positions: [index ?? 0, named],
    }),
  };
};

const SIGNED_OF_PROPOSAL = ['height', 'round', 'pol_round', 'timestamp'];

/** `proposal` of a scenario in which the first of `validators` proposes, or one at the `proposers` given. */
export const translateProposal = <P extends object>(
  passage: Passage,
  validators: TranslatedValidators,
  proposal: P,
  proposers: readonly number[] = [0],
): P => {
  const before = proposal as P & Loose<Proposal>;
  const translated = translateFields(before, 'proposal');
  const { signature } = before;
  if (typeof signature !== 'string') return translated;
  if (!isWhole(before, SIGNED_OF_PROPOSAL)) return { ...translated, signature: translateGarbage(signature) };
  return {
    ...translated,
    signature: translateSignature<Proposal>(passage, validators, {
      before: before as unknown as Proposal,
      after: translated as unknown as Proposal,
      sign: (reference, key, signed) =>
        reference.rules.signProposal(quietContext(reference), key, validators.chainId, signed),
      positions: proposers,
    }),
  };
};
