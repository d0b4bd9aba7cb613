// [HVS-5] broken: a claim for a round without sets is refused.

import { setPeerMaj23 as specified } from '../../../src/vote-set/height-vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs5RefusesUnknown: Variant = {
  id: 'HVS-5-refuses-unknown',
  type: 'mutant',
  clauses: ['HVS-5', 'RX-M23'],
  summary: 'a claim for a round without sets is refused',
  source: 'VS-14: an unknown round taken for an error',
  replace: {
    setPeerMaj23: (context, votes, round, type, peer, block) =>
      votes.rounds.has(round) ? specified(context, votes, round, type, peer, block) : 'unknown round',
  },
};
