// The room of level vote_set: the votes of one height, and commits.

import { voteSetSetupSchema, type VoteSetScenario } from '#spec';
import { isAcceptedScenario } from '../../arbitraries/accepted.ts';
import type { LevelDrawing } from '../../arbitraries/level-drawing.ts';
import type { LevelWriting } from '../../scenario-file/level-writing.ts';
import { plainResult } from '../../scenario-file/written-result.ts';
import { lowerNumbers } from '../../shrinking/lower-numbers.ts';
import { mapLeaves } from '../../shrinking/scenario-leaf.ts';
import { simplerSteps } from '../../shrinking/simpler-steps.ts';
import type { LevelRoom } from '../level-room.ts';
import { NO_NAMES } from '../no-names.ts';
import { impossiblePrecommit } from './impossible-precommit.ts';
import { fewerValidators, simplerVoteSetSteps } from './shrink-vote-set.ts';
import { translateVoteSet } from './translate-vote-set.ts';
import { VOTE_SET_FLOORS } from './vote-set-floors.ts';
import { VOTE_SET_LEAVES } from './vote-set-leaves.ts';
import { voteSetProbe } from './vote-set-probe.ts';
import { voteSetScenarios } from './vote-set-scenarios.ts';

const drawing: LevelDrawing<VoteSetScenario> = {
  runs: 2_500,
  generators: [
    { name: 'well formed', share: 1, draw: (options) => voteSetScenarios({ ...options, hostile: false }) },
    { name: 'hostile', share: 2, draw: (options) => voteSetScenarios({ ...options, hostile: true }) },
  ],
  isWellFormed: (scenario, reference) => isAcceptedScenario(reference, scenario),
  isRunnable: (scenario) => impossiblePrecommit(scenario) === undefined,
  contradictionIn: impossiblePrecommit,
};

const writing: LevelWriting<VoteSetScenario> = {
  setup: voteSetSetupSchema.partial(),
  result: plainResult,
  shorten: (setup) => setup,
  complete: (setup) => setup,
  sharesOpenings: false,
  sharesSetup: true,
  unsignedVotes: true,
};

export const voteSetRoom: LevelRoom<VoteSetScenario> = {
  families: new Set(['VS', 'HVS', 'CM', 'CS']),
  drawing,
  translation: { withoutCounterpart: {}, translate: translateVoteSet },
  floors: VOTE_SET_FLOORS,
  probe: voteSetProbe,
  shrinking: {
    leaves: VOTE_SET_LEAVES,
    *simplifications({ dialect }, scenario) {
      yield* fewerValidators(scenario);
      yield mapLeaves(VOTE_SET_LEAVES, scenario, (kind, value) =>
        kind === 'type' && value === 'precommit' ? 'prevote' : value,
      );
      yield* lowerNumbers(VOTE_SET_LEAVES, dialect, scenario);
      yield* simplerSteps(scenario, simplerVoteSetSteps);
    },
  },
  writing,
  novelty: { isPortable: () => true, isIndivisible: () => false },
  renaming: { heights: false, hashes: true, blocks: NO_NAMES, arrays: NO_NAMES },
  laws: [],
};
