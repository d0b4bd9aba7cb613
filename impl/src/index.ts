export type { Chooser, Context, Watch } from './context.ts';
export { execute, startRun, type Execution, type IsShared, type Run } from './execute.ts';
export { kardia, withVariants, type Reference, type Variant } from './reference.ts';
export type { Rules } from './rules.ts';
export { DIALECT_VARIANTS } from '../variants/dialects/index.ts';
export { ERRATA } from '../variants/errata/index.ts';
export { MUTANTS } from '../variants/mutants/index.ts';
export { PIN, PROFILES, kardiaAtPin, profileOfDialect } from '../variants/profiles.ts';
