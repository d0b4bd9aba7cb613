export { checkInvariant, checkInvariants } from './check-invariants.ts';
export type { Assumption, Assumptions } from './assumptions.ts';
export * from './invariant.ts';
export { INVARIANTS, invariantById, invariantsFor } from './registry.ts';
