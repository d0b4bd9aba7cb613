// Scenarios of level reactor: a node, its block store and its peers. Realises "reactor" of adapter-protocol.md.

import * as z from 'zod';
import { hash32Schema } from './block-id.ts';
import { heldSchema, NODE_HEIGHT_MAX } from './held.ts';
import { bytesSchema } from './hex.ts';
import { messageSchema, wireMessageSchema } from './message.ts';
import { reportedPeerRoundStateSchema } from './peer-round-state.ts';
import { resultShapes } from './result-shape.ts';
import { stepSchema, type OneOf } from './step.ts';
import { integer32Schema } from './uint64.ts';
import { validatorsSchema } from './vote-set-scenario.ts';

const nodeHeight = z.int().min(1).max(NODE_HEIGHT_MAX);
const blockName = z.string().min(1).max(32);
const peerName = z.string().regex(/^[a-z][a-z0-9_]{0,31}$/, 'expected the name of a peer');
const round = z.int().min(-1).max(1_000);

const commit = z.union([z.null(), z.strictObject({ round, have: heldSchema })]);

const storedBlock = z.strictObject({ block: blockName, parts: heldSchema.optional(), commit, seen_commit: commit });

const nodeShape = {
  height: nodeHeight,
  round,
  step: z.int().min(1).max(8),
  proposal: z.union([z.null(), z.strictObject({ block: blockName, round, pol_round: integer32Schema })]),
  parts: z.union([z.null(), z.strictObject({ block: blockName, have: heldSchema })]),
  votes: z.array(
    z.strictObject({
      type: z.enum(['prevote', 'precommit']),
      round,
      block: z.union([z.null(), blockName]),
      have: heldSchema,
    }),
  ),
  last_commit: z.union([z.null(), z.strictObject({ round, block: blockName, have: heldSchema })]),
};

const link = z.enum(['ok', 'fail']);
/** How sends end: all alike, or one after the other; the last repeats. */
const links = z.union([link, z.array(link).min(1).max(64)]);
const channel = z.union([z.enum(['state', 'data', 'vote', 'vote_set_bits']), z.int().min(0).max(255)]);

/** The routines of a peer, of which an operation `tick` is one iteration. */
export const TICK_ROUTINES = ['data', 'votes', 'maj23'] as const;

/** The operations of the level, each with the schema of its arguments. */
export const reactorOperations = {
  add_peer: z.strictObject({ peer: peerName, link: links.optional() }),
  remove_peer: z.strictObject({ peer: peerName }),
  receive: z.union([
    z.strictObject({ peer: peerName, channel, message: wireMessageSchema, link: links.optional() }),
    z.strictObject({ peer: peerName, channel, bytes: bytesSchema, link: links.optional() }),
  ]),
  tick: z.strictObject({ peer: peerName, routine: z.enum(TICK_ROUTINES), link: links.optional() }),
  node: z.strictObject({ ...nodeShape, store: z.array(storedBlock) }).partial(),
} as const;

export type ReactorOperation = keyof typeof reactorOperations;

/** Of one iteration; what comes near is a loop that was broken off. */
const SLEPT_MAX = 1_000_000;

const nothing = {};

/** No operation returns anything. Whatever a step does to the outside is shown beside it, and the peers after it. */
export const reactorResults = resultShapes<ReactorOperation>(
  { add_peer: nothing, remove_peer: nothing, receive: nothing, tick: nothing, node: nothing },
  {
    peers: z.record(peerName, reportedPeerRoundStateSchema),
    effects: {
      sends: z.array(
        z.strictObject({
          peer: peerName,
          channel,
          blocking: z.boolean(),
          message: messageSchema,
          ok: z.boolean(),
        }),
      ),
      forwarded: z.array(z.strictObject({ peer: peerName, message: messageSchema })),
      stopped: z.array(z.strictObject({ peer: peerName, error: z.string() })),
      slept: z.int().min(0).max(SLEPT_MAX),
    },
  },
);

export type ReactorArguments<Name extends ReactorOperation> = z.output<(typeof reactorOperations)[Name]>;
export type ReactorStep = OneOf<{ [Name in ReactorOperation]: ReactorArguments<Name> }>;

export const reactorSetupSchema = z.strictObject({
  chain_id: z.string().max(50),
  initial_height: nodeHeight,
  /** False: the reactor was never started. */
  running: z.boolean().optional(),
  /** True: the node is still fast-syncing. */
  fast_sync: z.boolean().optional(),
  validators: validatorsSchema.min(1),
  blocks: z.record(
    blockName,
    z.strictObject({
      height: nodeHeight,
      hash: hash32Schema,
      data: bytesSchema,
      part_size: z.int().min(1).max(65_536),
    }),
  ),
  store: z.array(storedBlock),
  node: z.strictObject(nodeShape),
});

export type ReactorSetup = z.output<typeof reactorSetupSchema>;
export type StoredBlock = z.output<typeof storedBlock>;
export type NodeState = ReactorSetup['node'];

export const reactorStepSchema = stepSchema<ReactorStep>(reactorOperations);
