// The clauses that cannot fire in a profile, each with the reason: a rule that is another one there leaves the arm that reports the clause
// without a use. See spec/dialects.md for dialects, spec/errata.md for the pin.

import { kardiaAtPin, type Reference } from '#impl';
import { KARDIA } from '#spec';

const RECOVERY = 'an Ed25519 signature has no recovery id, and is verified with a key';
const SIGNED_HEIGHTS = 'the height after 2^63-1 is below 0, and no peer gets there';

/** Where the family counts and signs differently from Kardia. */
const IN_NO_TENDERMINT: Readonly<Record<string, string>> = {
  'CR-SIG-3': RECOVERY,
  'CR-SIG-4': RECOVERY,
  'CR-SIG-5': RECOVERY,
  'CR-SIG-8': RECOVERY,
  'CR-SIG-9': RECOVERY,
  'PS-GVB-7': SIGNED_HEIGHTS,
};

/** Where an erratum of the pin takes the place of all that the clause asks for. */
const NOT_AT_PIN: Readonly<Record<string, string>> = {
  'SL-1': 'after a send that failed the pin goes on at once (ER-17)',
  'CS-5': 'the pin takes a late precommit whether or not there is a last commit (ER-07)',
};

/** Why `clause` cannot fire under a profile; undefined where it can. */
export const notApplicable = (
  { name, dialect }: Pick<Reference, 'name' | 'dialect'>,
  clause: string,
): string | undefined => {
  if (name === kardiaAtPin.name) return NOT_AT_PIN[clause];
  return dialect.name === KARDIA.name ? undefined : IN_NO_TENDERMINT[clause];
};
