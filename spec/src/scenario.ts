// A scenario: an initial situation and steps. Golden vectors, generated cases, counterexamples, recorded traces and the input
// of an adapter are all of this shape. Realises section 2 of adapter-protocol.md.

import * as z from 'zod';
import {
  bitArrayOperations,
  bitArrayResults,
  bitArraySetupSchema,
  bitArrayStepSchema,
  type BitArraySetup,
  type BitArrayStep,
} from './bit-array-scenario.ts';
import {
  codecOperations,
  codecResults,
  codecStepSchema,
  emptySetupSchema,
  type CodecStep,
  type EmptySetup,
} from './codec-scenario.ts';
import { cryptoOperations, cryptoResults, cryptoStepSchema, type CryptoStep } from './crypto-scenario.ts';
import type { Level } from './level.ts';
import {
  peerStateOperations,
  peerStateResults,
  peerStateSetupSchema,
  peerStateStepSchema,
  type PeerStateSetup,
  type PeerStateStep,
} from './peer-state-scenario.ts';
import {
  reactorOperations,
  reactorResults,
  reactorSetupSchema,
  reactorStepSchema,
  type ReactorSetup,
  type ReactorStep,
} from './reactor-scenario.ts';
import type { ResultShape } from './result-shape.ts';
import {
  voteSetOperations,
  voteSetResults,
  voteSetSetupSchema,
  voteSetStepSchema,
  type VoteSetSetup,
  type VoteSetStep,
} from './vote-set-scenario.ts';

interface ScenarioOf<Name extends Level, Setup, Step> {
  /** `level/topic/name`, unique in a set of vectors. */
  readonly id: string;
  readonly title: string;
  readonly level: Name;
  /** The clauses that the scenario pins; empty for generated ones. */
  readonly clauses: readonly string[];
  readonly setup: Setup;
  readonly steps: readonly Step[];
}

export type BitArrayScenario = ScenarioOf<'bit_array', BitArraySetup, BitArrayStep>;
export type CodecScenario = ScenarioOf<'codec', EmptySetup, CodecStep>;
export type CryptoScenario = ScenarioOf<'crypto', EmptySetup, CryptoStep>;
export type VoteSetScenario = ScenarioOf<'vote_set', VoteSetSetup, VoteSetStep>;
export type PeerStateScenario = ScenarioOf<'peer_state', PeerStateSetup, PeerStateStep>;
export type ReactorScenario = ScenarioOf<'reactor', ReactorSetup, ReactorStep>;
export type Scenario =
  BitArrayScenario | CodecScenario | CryptoScenario | VoteSetScenario | PeerStateScenario | ReactorScenario;

/** The most steps one scenario may have. */
export const STEPS_MAX = 10_000;

const scenarioSchemaOf = <Name extends Level, Setup, Step>(
  level: Name,
  setup: z.ZodType<Setup>,
  step: z.ZodType<Step>,
) =>
  z.strictObject({
    id: z.string().min(1),
    title: z.string(),
    level: z.literal(level),
    clauses: z.array(z.string()),
    setup,
    steps: z.array(step).max(STEPS_MAX),
  });

/** Any scenario; the level decides what setup and steps may hold. */
export const scenarioSchema = z.discriminatedUnion('level', [
  scenarioSchemaOf('bit_array', bitArraySetupSchema, bitArrayStepSchema),
  scenarioSchemaOf('codec', emptySetupSchema, codecStepSchema),
  scenarioSchemaOf('crypto', emptySetupSchema, cryptoStepSchema),
  scenarioSchemaOf('vote_set', voteSetSetupSchema, voteSetStepSchema),
  scenarioSchemaOf('peer_state', peerStateSetupSchema, peerStateStepSchema),
  scenarioSchemaOf('reactor', reactorSetupSchema, reactorStepSchema),
]);

/** The shapes of the results of each level, by operation: the one registry that checks, schemas and documents follow. */
export const RESULTS: { readonly [Name in Level]: Readonly<Record<string, ResultShape>> } = {
  bit_array: bitArrayResults,
  codec: codecResults,
  crypto: cryptoResults,
  vote_set: voteSetResults,
  peer_state: peerStateResults,
  reactor: reactorResults,
};

/** The setup of each level, with its schema. */
export const SETUPS: { readonly [Name in Level]: z.ZodType<object> } = {
  bit_array: bitArraySetupSchema,
  codec: emptySetupSchema,
  crypto: emptySetupSchema,
  vote_set: voteSetSetupSchema,
  peer_state: peerStateSetupSchema,
  reactor: reactorSetupSchema,
};

/** The operations of each level, with the schemas of their arguments: the one registry that schemas and documents follow. */
export const OPERATIONS: { readonly [Name in Level]: Readonly<Record<string, z.ZodType>> } = {
  bit_array: bitArrayOperations,
  codec: codecOperations,
  crypto: cryptoOperations,
  vote_set: voteSetOperations,
  peer_state: peerStateOperations,
  reactor: reactorOperations,
};
