// The room of level bit_array: named bit arrays and the functions on them.

import { bitArraySetupSchema, sameBitArray, type BitArrayScenario, type BitArraysState } from '#spec';
import type { LevelDrawing } from '../../arbitraries/level-drawing.ts';
import type { LevelStates, LevelWriting } from '../../scenario-file/level-writing.ts';
import { resultWithState } from '../../scenario-file/written-result.ts';
import type { LevelRoom } from '../level-room.ts';
import { NO_NAMES } from '../no-names.ts';
import { BIT_ARRAY_FLOORS } from './bit-array-floors.ts';
import { BIT_ARRAY_LEAVES } from './bit-array-leaves.ts';
import { bitArrayProbe } from './bit-array-probe.ts';
import { bitArrayScenarios } from './bit-array-scenarios.ts';
import { isRunnableBitArray } from './runnable-bit-array.ts';
import { lessArrays, simplerMessages } from './shrink-bit-array.ts';
import { unmadeArray } from './unmade-array.ts';
import { isWellFormedBitArray } from './well-formed-bit-array.ts';

const drawing: LevelDrawing<BitArrayScenario> = {
  runs: 6_000,
  generators: [
    { name: 'well formed', share: 2, draw: (options) => bitArrayScenarios({ ...options, hostile: false }) },
    { name: 'hostile', share: 1, draw: (options) => bitArrayScenarios({ ...options, hostile: true }) },
  ],
  isWellFormed: isWellFormedBitArray,
  isRunnable: isRunnableBitArray,
  contradictionIn: unmadeArray,
};

const { arrays } = bitArraySetupSchema.shape;

const states: LevelStates<BitArrayScenario> = {
  schema: arrays,
  initial: ({ setup }) => setup.arrays,
  changed: (before, after) => {
    const [old, now] = [before as BitArraysState, after as BitArraysState];
    return Object.keys(now).filter(
      (name) => !Object.hasOwn(old, name) || !sameBitArray(old[name] ?? null, now[name] ?? null),
    );
  },
};

const writing: LevelWriting<BitArrayScenario> = {
  setup: bitArraySetupSchema.partial(),
  result: resultWithState(arrays, arrays),
  shorten: (setup) => (Object.keys(setup.arrays).length === 0 ? {} : setup),
  complete: (setup) => ({ arrays: {}, ...setup }),
  states,
  sharesOpenings: true,
  sharesSetup: false,
  unsignedVotes: false,
};

export const bitArrayRoom: LevelRoom<BitArrayScenario> = {
  families: new Set(['BA']),
  drawing,
  translation: { withoutCounterpart: {}, translate: (_passage, scenario) => scenario },
  floors: BIT_ARRAY_FLOORS,
  probe: bitArrayProbe,
  shrinking: {
    leaves: BIT_ARRAY_LEAVES,
    *simplifications(_reference, scenario) {
      yield* lessArrays(scenario);
      yield* simplerMessages(scenario);
    },
  },
  writing,
  // Arrays have names of their scenario's own.
  novelty: { isPortable: () => false, isIndivisible: () => false },
  renaming: {
    heights: false,
    hashes: true,
    blocks: NO_NAMES,
    arrays: new Set(['array', 'into', 'left', 'right', 'from']),
  },
  laws: [],
  operandsOf: (scenario, observed, step) => (step === 0 ? scenario.setup.arrays : observed[step - 1]?.state),
};
