export * from './invariant.ts';
