// The room of level reactor: messages in, single iterations of the three routines, messages out.

import { peerRoundStateSchema, reactorSetupSchema, stepResultSchema, type ReactorScenario } from '#spec';
import * as z from 'zod';
import type { LevelDrawing } from '../../arbitraries/level-drawing.ts';
import type { LevelWriting } from '../../scenario-file/level-writing.ts';
import { GONE, SAME, writtenOutcome } from '../../scenario-file/written-result.ts';
import type { LevelRoom } from '../level-room.ts';
import { NO_NAMES } from '../no-names.ts';
import { impossibleNode } from './impossible-node.ts';
import { independentPeers } from './independent-peers.ts';
import { ownReactorScenarios } from './own-reactor-scenarios.ts';
import { plainLinks } from './plain-links.ts';
import { abstractReactorStates } from './reactor-abstraction.ts';
import { REACTOR_FLOORS } from './reactor-floors.ts';
import { reactorProbe } from './reactor-probe.ts';
import { REACTOR_STEPS, reactorScenarios } from './reactor-scenarios.ts';
import { relabelledPeers } from './relabelled-peers.ts';
import { isRunnableReactor } from './runnable-reactor.ts';
import { shiftedHeights } from './shifted-heights.ts';
import { shrinkReactor } from './shrink-reactor.ts';
import { translateReactor } from './translate-reactor.ts';
import { isWellFormedReactor } from './well-formed-reactor.ts';

const drawing: LevelDrawing<ReactorScenario> = {
  runs: 3_000,
  generators: [
    {
      name: 'well formed',
      share: 2,
      draw: (options) => reactorScenarios({ ...options, steps: REACTOR_STEPS, hostile: false }),
    },
    {
      name: 'hostile',
      share: 1,
      draw: (options) => reactorScenarios({ ...options, steps: REACTOR_STEPS, hostile: true }),
    },
  ],
  own: { needs: ['add_peer', 'receive', 'tick', 'node'], draw: ownReactorScenarios },
  isWellFormed: (scenario, { dialect }) => isWellFormedReactor(dialect, scenario),
  isRunnable: (scenario, dialect) => isRunnableReactor(dialect, scenario),
  contradictionIn: impossibleNode,
};

const changedPeers = z.record(z.string(), z.union([z.literal(GONE), peerRoundStateSchema.partial()]));

const writing: LevelWriting<ReactorScenario> = {
  setup: reactorSetupSchema.partial().extend({ node: reactorSetupSchema.shape.node.partial().optional() }),
  result: z.strictObject({
    ...writtenOutcome,
    ...stepResultSchema.pick({ sends: true, forwarded: true, stopped: true, slept: true }).shape,
    peers: z.union([z.literal(SAME), changedPeers]).optional(),
  }),
  shorten: (setup) => setup,
  complete: (setup) => setup,
  sharesOpenings: true,
  sharesSetup: true,
  unsignedVotes: false,
  blocksOf: ({ setup }) => Object.entries(setup.blocks),
};

const isNodeStep = (step: object): boolean => 'node' in step;

export const reactorRoom: LevelRoom<ReactorScenario> = {
  families: new Set(['RX', 'EV', 'GD', 'GC', 'GV', 'GH', 'QM', 'SL', 'CS']),
  drawing,
  translation: { withoutCounterpart: {}, translate: translateReactor },
  floors: REACTOR_FLOORS,
  probe: reactorProbe,
  shrinking: {
    leaves: { kindOf: () => undefined },
    simplifications: ({ dialect }, scenario) => shrinkReactor(dialect, scenario),
  },
  writing,
  novelty: {
    abstractStates: abstractReactorStates,
    // A node step names blocks of its own setup, and what it says hangs together.
    isPortable: (step) => !isNodeStep(step),
    isIndivisible: isNodeStep,
  },
  renaming: { heights: true, hashes: true, blocks: new Set(['block']), arrays: NO_NAMES },
  laws: [relabelledPeers, shiftedHeights, independentPeers, plainLinks],
  isStatement: (step) => 'receive' in step,
};
