// The profiles that a subject can be judged under.

import { kardia, withVariants, type Reference } from '../src/reference.ts';
import { ERRATA } from './errata/index.ts';

/** The commit of go-kardia that the specification describes. */
export const PIN = '7b90a657494230b99afb54135882cf2f78ec0395';

/** The specification with every erratum undone: what go-kardia at the pin does. */
export const kardiaAtPin: Reference = { ...withVariants(kardia, 'kardia-7b90a657', ERRATA), crashes: 'exact' };

/** Every profile by name. */
export const PROFILES: Readonly<Record<string, Reference>> = {
  [kardia.name]: kardia,
  [kardiaAtPin.name]: kardiaAtPin,
};

/** The profile that judges an implementation which says that it speaks `dialect`; nothing where no profile is that dialect's own. */
export const profileOfDialect = (dialect: string): Reference | undefined =>
  Object.values(PROFILES).find(({ name, dialect: own }) => name === dialect && own.name === dialect);
