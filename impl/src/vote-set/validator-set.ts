// The validators of a height in set order, with the quorum that their powers make.

import type { Signer } from '../crypto/signatures.ts';

/** One validator; the private key is there because scenarios let the subject sign. */
export interface ValidatorInSet extends Signer {
  readonly privateKey: string;
  readonly power: bigint;
}

export interface ValidatorSet {
  readonly chainId: string;
  readonly validators: readonly ValidatorInSet[];
  readonly totalPower: bigint;
}

export const validatorSetOf = (chainId: string, validators: readonly ValidatorInSet[]): ValidatorSet => ({
  chainId,
  validators,
  totalPower: validators.reduce((sum, { power }) => sum + power, 0n),
});

/** The least power that is more than two thirds. Source: types/vote_set.go:241. */
export const quorumOf = (set: ValidatorSet): bigint =>
  // [VS-7] MUST be two thirds rounded down, and one more.
  (set.totalPower * 2n) / 3n + 1n;
