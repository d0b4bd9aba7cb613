// The profiles that a subject can be judged under.

import { DIALECTS, type DialectName } from '#spec';
import { kardia, withVariants, type Reference } from '../src/reference.ts';
import { DIALECT_VARIANTS } from './dialects/index.ts';
import { ERRATA } from './errata/index.ts';

/** The commit of go-kardia that the specification describes. */
export const PIN = '7b90a657494230b99afb54135882cf2f78ec0395';

/** The specification with every erratum undone: what go-kardia at the pin does. */
export const kardiaAtPin: Reference = { ...withVariants(kardia, 'kardia-7b90a657', ERRATA), crashes: 'exact' };

/** The specification as a dialect of the Tendermint family has it. */
const dialectProfile = (name: Exclude<DialectName, 'kardia'>): Reference => ({
  ...withVariants(kardia, name, DIALECT_VARIANTS[name]),
  dialect: DIALECTS[name],
});

const FAMILY = (Object.keys(DIALECT_VARIANTS) as (keyof typeof DIALECT_VARIANTS)[]).map(dialectProfile);

/** Every profile by name. */
export const PROFILES: Readonly<Record<string, Reference>> = {
  [kardia.name]: kardia,
  [kardiaAtPin.name]: kardiaAtPin,
  ...Object.fromEntries(FAMILY.map((profile) => [profile.name, profile])),
};

/** The profile that judges an implementation which says that it speaks `dialect`; nothing where no profile is that dialect's own. */
export const profileOfDialect = (dialect: string): Reference | undefined =>
  Object.values(PROFILES).find(({ name, dialect: own }) => name === dialect && own.name === dialect);
