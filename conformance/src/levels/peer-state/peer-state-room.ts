// The room of level peer_state: one PeerRoundState, function by function.

import {
  changedFields,
  peerRoundStateSchema,
  peerStateSetupSchema,
  type PeerRoundStateValue,
  type PeerStateScenario,
} from '#spec';
import type { LevelDrawing } from '../../arbitraries/level-drawing.ts';
import type { LevelStates, LevelWriting } from '../../scenario-file/level-writing.ts';
import { resultWithState } from '../../scenario-file/written-result.ts';
import { lowerNumbers } from '../../shrinking/lower-numbers.ts';
import type { LevelRoom } from '../level-room.ts';
import { NO_NAMES } from '../no-names.ts';
import { ownPeerStateScenarios } from './own-peer-state-scenarios.ts';
import { abstractPeerStates } from './peer-state-abstraction.ts';
import { PEER_STATE_FLOORS } from './peer-state-floors.ts';
import { PEER_STATE_LEAVES } from './peer-state-leaves.ts';
import { peerStateProbe } from './peer-state-probe.ts';
import { peerStateScenarios } from './peer-state-scenarios.ts';
import { PEER_STATE_STATEMENTS } from './peer-state-statements.ts';
import { fewerCounted, lessState } from './shrink-peer-state.ts';
import { translatePeerState } from './translate-peer-state.ts';
import { isWellFormedPeerState } from './well-formed-peer-state.ts';

const drawing: LevelDrawing<PeerStateScenario> = {
  runs: 16_000,
  generators: [
    {
      name: 'well formed',
      share: 4,
      draw: (options) => peerStateScenarios({ ...options, hostile: false, setState: false }),
    },
    { name: 'hostile', share: 2, draw: (options) => peerStateScenarios({ ...options, hostile: true }) },
    {
      name: 'state set from outside',
      share: 2,
      needsState: true,
      draw: (options) => peerStateScenarios({ ...options, hostile: false }),
    },
  ],
  own: {
    needs: [
      'apply_new_round_step',
      'apply_proposal_pol',
      'apply_has_vote',
      'apply_vote_set_bits',
      'ensure_vote_bit_arrays',
      'pick_send_vote',
    ],
    draw: ownPeerStateScenarios,
  },
  isWellFormed: (scenario, { dialect }) => isWellFormedPeerState(dialect, scenario),
};

const states: LevelStates<PeerStateScenario> = {
  schema: peerRoundStateSchema,
  initial: ({ setup }, { newPeerRoundState }) => setup.state ?? newPeerRoundState,
  changed: (before, after) => changedFields(before as PeerRoundStateValue, after as PeerRoundStateValue),
};

const writing: LevelWriting<PeerStateScenario> = {
  setup: peerStateSetupSchema.extend({ state: peerRoundStateSchema.partial().optional() }),
  result: resultWithState(peerRoundStateSchema.partial(), peerRoundStateSchema),
  shorten: ({ state, ...rest }, { newPeerRoundState }) => {
    if (state === undefined) return rest;
    const changed = changedFields(newPeerRoundState, state).map((field) => [field, state[field]] as const);
    return { state: Object.fromEntries<unknown>(changed), ...rest };
  },
  complete: (setup, { newPeerRoundState }) =>
    'state' in setup ? { ...setup, state: { ...newPeerRoundState, ...(setup['state'] as object) } } : setup,
  states,
  sharesOpenings: true,
  sharesSetup: false,
  unsignedVotes: false,
};

export const peerStateRoom: LevelRoom<PeerStateScenario> = {
  families: new Set(['PS', 'AL', 'DM']),
  drawing,
  translation: { withoutCounterpart: {}, translate: (_passage, scenario) => translatePeerState(scenario) },
  floors: PEER_STATE_FLOORS,
  probe: peerStateProbe,
  shrinking: {
    leaves: PEER_STATE_LEAVES,
    *simplifications({ dialect }, scenario) {
      yield* lessState(scenario);
      yield* fewerCounted(scenario);
      yield* lowerNumbers(PEER_STATE_LEAVES, dialect, scenario);
    },
  },
  writing,
  novelty: { abstractStates: abstractPeerStates, isPortable: () => true, isIndivisible: () => false },
  renaming: { heights: true, hashes: true, blocks: NO_NAMES, arrays: NO_NAMES },
  laws: [],
  isStatement: (step) => PEER_STATE_STATEMENTS.has(Object.keys(step)[0] ?? ''),
  beginsWithState: ({ setup }) => setup.state !== undefined,
};
