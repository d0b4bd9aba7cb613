// What a peer and the node do at which released versions of the Tendermint family were seen to err, one episode each: a fresh peer says
// where it is, then come the messages and iterations that show it. All numbers are those of a dialect with signs.

import type { Random } from 'fast-check';
import {
  operationOf,
  ownValue,
  type BitArrayValue,
  type BlockId,
  type LooseMessage,
  type MessageName,
  type NodeState,
  type ReactorScenario,
  type ReactorSetup,
  type ReactorStep,
  type Uint64,
} from '#spec';
import type { Reference } from '#impl';
import { quietContext } from '../../dialect/quiet-context.ts';
import { drawMalformedArray } from '../../arbitraries/malformed-array.ts';
import { messageTree } from '../../arbitraries/message-tree.ts';
import { drawOwnMessage } from '../codec/own-codec-scenarios.ts';
import { treeHex } from '../../arbitraries/wire-tree.ts';
import { CHANNEL_OF } from './reactor-messages.ts';
import { SIGNED_HEIGHTS, SIGNED_INDICES, SIGNED_ROUNDS, WORDLESS_SIZES } from '../../arbitraries/signed-numbers.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';

/** Where an episode begins. */
export interface Scene {
  readonly reference: Reference;
  readonly setup: ReactorSetup;
  readonly node: NodeState;
}

type Episode = (random: Random, scene: Scene) => readonly ReactorStep[];
type Routine = Extract<ReactorStep, { readonly tick: unknown }>['tick']['routine'];

const PEER = 'p';

/** Nobody looks at a signature where messages are received. */
const SIGNATURE = '07'.repeat(64);

/** The channel of a message; one that only the dialect has is about state. */
const channelOf = (message: LooseMessage): 'state' | 'data' | 'vote' | 'vote_set_bits' =>
  ownValue(CHANNEL_OF, operationOf(message) as MessageName) ?? 'state';

const receive = (message: LooseMessage, channel?: 'state' | 'data' | 'vote'): ReactorStep => ({
  receive: {
    peer: PEER,
    channel: channel ?? channelOf(message),
    message,
  } as Extract<ReactorStep, { readonly receive: unknown }>['receive'],
});

const ticks = (routine: Routine, count: number, link: 'ok' | 'fail' = 'ok'): readonly ReactorStep[] =>
  Array.from({ length: count }, () => ({ tick: { peer: PEER, routine, ...(link === 'fail' && { link }) } }));

/** A new connection whose peer is at `height` and `round`. */
const joins = ({ setup, reference: { dialect } }: Scene, height: number, round: number): readonly ReactorStep[] => [
  { add_peer: { peer: PEER } },
  receive({
    new_round_step: {
      height,
      round,
      step: 3,
      seconds_since_start_time: 0,
      last_commit_round: height === setup.initial_height ? dialect.noRound : dialect.firstRound,
    },
  }),
];

const blockAt = ({ setup, reference }: Scene, height: number): { readonly id: NonNullable<BlockId> } | undefined => {
  const block = Object.values(setup.blocks).find((each) => each.height === height);
  if (block === undefined) return undefined;
  const { header } = reference.rules.partSetOf(quietContext(reference), block.data, block.part_size);
  return { id: { hash: block.hash, part_set_header: header } };
};

const timestampOf = (height: number) => ({ seconds: 1_653_616_800 + height, nanos: 0 });

const drawType = (random: Random) => (oneIn(random, 3) ? ('prevote' as const) : ('precommit' as const));

/** Votes of no round, or of a height below zero, while the arrays of the peer are there. */
const votesOfNoRound: Episode = (random, scene) => {
  const { node, setup } = scene;
  const height: Uint64 = oneIn(random, 4) ? oneOf(random, SIGNED_HEIGHTS) : node.height;
  const key = { height, round: oneOf(random, SIGNED_ROUNDS), type: drawType(random) };
  const votes = 'x'.repeat(setup.validators.length);
  const said = oneOf<LooseMessage>(random, [
    { vote_set_bits: { ...key, block_id: null, votes } },
    { vote_set_bits: { ...key, block_id: null, votes } },
    { has_vote: { ...key, index: oneOf(random, [0, ...SIGNED_INDICES]) } },
    { vote_set_maj23: { ...key, block_id: null } },
  ]);
  return [
    ...(oneIn(random, 6) ? [{ add_peer: { peer: PEER } }] : joins(scene, node.height, node.round)),
    ...ticks('votes', 1),
    receive(said),
    ...ticks('votes', random.nextInt(1, 3)),
  ];
};

/** Where the peer is, below zero. */
const placesBelowZero: Episode = (random) => [
  { add_peer: { peer: PEER } },
  receive({
    new_round_step: {
      height: oneOf(random, [1, ...SIGNED_HEIGHTS]),
      round: oneOf(random, [0, ...SIGNED_ROUNDS]),
      step: random.nextInt(1, 8),
      seconds_since_start_time: oneOf(random, [0, ...SIGNED_HEIGHTS]),
      last_commit_round: oneOf(random, SIGNED_ROUNDS),
    },
  }),
  ...ticks(oneOf<Routine>(random, ['data', 'votes', 'maj23']), random.nextInt(1, 2)),
];

/**
 * A peer a round ahead with a proposal whose POL is a round of which the node has prevotes, and with `pol` as what it has of them; then
 * several iterations, in which the node sends these prevotes.
 */
const polOf = (random: Random, scene: Scene, pol: BitArrayValue): readonly ReactorStep[] => {
  const { node, setup } = scene;
  const block = blockAt(scene, node.height);
  if (block === undefined) return [];
  const { height, round } = node;
  const have = 'x'.repeat(setup.validators.length);
  return [
    { node: { votes: [...node.votes, { type: 'prevote', round, block: null, have }] } },
    ...joins(scene, height, round + 1),
    receive({
      proposal: {
        height,
        round: round + 1,
        pol_round: round,
        block_id: block.id,
        timestamp: timestampOf(height),
        signature: SIGNATURE,
      },
    }),
    receive({ proposal_pol: { height, proposal_pol_round: round, proposal_pol: pol } }),
    ...ticks('votes', random.nextInt(2, 6)),
  ];
};

/** A POL of fewer votes than there are validators, or of more. */
const polOfOtherSize: Episode = (random, scene) => {
  const size = scene.setup.validators.length;
  return polOf(random, scene, '_'.repeat(oneIn(random, 4) ? size + 1 : Math.max(1, random.nextInt(1, size) - 1)));
};

/** An array whose size is below zero and that has no words, wherever a message has an array. */
const arraysWithoutWords: Episode = (random, scene) => {
  const { node } = scene;
  const { height, round } = node;
  const array = { bits: oneOf(random, WORDLESS_SIZES), elems: [] };
  const block = blockAt(scene, height);
  switch (random.nextInt(0, 2)) {
    case 0:
      return polOf(random, scene, array);
    case 1:
      return [
        ...joins(scene, height, round),
        ...ticks('votes', 1),
        receive({ vote_set_bits: { height, round, type: drawType(random), block_id: null, votes: array } }),
        ...ticks('votes', 2),
      ];
    default:
      return [
        ...joins(scene, height, round),
        receive({
          new_valid_block: {
            height,
            round,
            block_part_set_header: block?.id.part_set_header ?? null,
            block_parts: array,
            is_commit: oneIn(random, 2),
          },
        }),
        ...ticks('data', 2),
      ];
  }
};

/** An array whose words disagree with its size, and what the node makes of it when it sends. */
const malformedArrays: Episode = (random, scene) => {
  const { node, setup } = scene;
  const { height, round } = node;
  if (oneIn(random, 2)) return polOf(random, scene, drawMalformedArray(random, setup.validators.length, false));
  const block = blockAt(scene, height);
  const header = block?.id.part_set_header;
  if (header === undefined) return [];
  return [
    ...joins(scene, height, round),
    receive({
      new_valid_block: {
        height,
        round,
        block_part_set_header: header,
        block_parts: { bits: header.total, elems: oneIn(random, 2) ? [] : ['0'.repeat(16), '0'.repeat(16)] },
        is_commit: oneIn(random, 2),
      },
    }),
    ...ticks('data', random.nextInt(1, 3)),
  ];
};

/** The one part of a block, under another index than that of its proof. */
const misplacedPart: Episode = (random, scene) => {
  const { node, setup, reference } = scene;
  const { height, round } = node;
  const [data, size] = ['a0'.repeat(4), 8];
  const [part] = reference.rules.partSetOf(quietContext(reference), data, size).parts;
  if (part === undefined) return [];
  const { index } = part;
  return [
    ...joins(scene, oneIn(random, 3) ? Math.max(height - 1, setup.initial_height) : height, round),
    receive({ block_part: { height, round, part: { ...part, index: index + random.nextInt(1, 2) } } }),
    ...ticks('data', 1),
  ];
};

/** A peer that catches up at a height of which the store has the block and not the commit. */
const missingCommit: Episode = (random, scene) => {
  const { node, setup } = scene;
  const heights = Object.entries(setup.blocks).filter(([, block]) => block.height < node.height);
  const store = [...new Map(heights.map(([name, block]) => [block.height, name]))].sort(([a], [b]) => a - b);
  const behind = store.filter(([height]) => height <= node.height - 2);
  if (behind.length === 0) return [];
  const [height] = oneOf(random, behind);
  return [
    {
      node: {
        store: store.map(([, block]) => ({ block, commit: null, seen_commit: null })),
      },
    },
    ...joins(scene, height, random.nextInt(0, 1)),
    ...ticks('votes', random.nextInt(1, 2)),
  ];
};

/** A precommit for the height below the initial one, to which there is no last commit. */
const precommitBelow: Episode = (random, scene) => {
  const { node, setup } = scene;
  return [
    ...joins(scene, node.height, node.round),
    receive({
      vote: {
        type: 'precommit',
        height: setup.initial_height - 1,
        round: random.nextInt(0, 1),
        block_id: null,
        timestamp: timestampOf(setup.initial_height - 1),
        validator_address: 'aa'.repeat(20),
        validator_index: 0,
        signature: SIGNATURE,
      },
    }),
    ...ticks('votes', 1),
  ];
};

/** Links that take nothing, iteration after iteration. */
const deadLinks: Episode = (random, scene) => {
  const { node, setup } = scene;
  const behind = oneIn(random, 2) ? random.nextInt(1, 3) : 0;
  const height = Math.max(node.height - behind, setup.initial_height);
  const routine = oneOf<Routine>(random, ['data', 'data', 'votes', 'maj23']);
  return [
    ...joins(scene, height, node.round),
    ...ticks(routine, random.nextInt(1, 3)),
    ...ticks(routine, 2, 'fail'),
    ...ticks(routine, 1),
  ];
};

/** A vote with an extension, where votes may have one and where not. */
const extendedVote: Episode = (random, scene) => {
  const { node, reference } = scene;
  if (!reference.dialect.voteExtensions) return [];
  const { height, round } = node;
  const block = blockAt(scene, height)?.id ?? null;
  const vote = {
    type: drawType(random),
    height,
    round,
    block_id: oneIn(random, 2) ? null : block,
    timestamp: timestampOf(height),
    validator_address: 'aa'.repeat(20),
    validator_index: 0,
    signature: SIGNATURE,
    extension: oneOf(random, ['', '01']),
    extension_signature: oneOf(random, ['', SIGNATURE]),
  };
  return [...joins(scene, height, round), receive({ vote }), ...ticks('votes', 1)];
};

/** Heights, rounds, indices and channels of which each is not that of the part announced beside it. */
const drawAnnounced = (random: Random, { height, round }: NodeState): readonly ReactorStep[] => {
  const said = (fields: object, channel: 'state' | 'data' | 'vote' = 'state'): ReactorStep =>
    receive(
      { has_proposal_block_part: { height, round, index: random.nextInt(0, 3), ...fields } } as LooseMessage,
      channel,
    );
  return [
    said({}),
    oneOf(random, [
      said({ height: oneIn(random, 2) ? oneOf(random, SIGNED_HEIGHTS) : height + 1 }),
      said({ round: oneIn(random, 2) ? oneOf(random, SIGNED_ROUNDS) : round + 1 }),
      said({ index: oneOf(random, SIGNED_INDICES) }),
      said({}, oneIn(random, 2) ? 'data' : 'vote'),
    ]),
  ];
};

/** Parts of a block that the peer says it has, by the message that some dialects have for it, of the block that it collects or of none. */
const hasPart: Episode = (random, scene) => {
  const { node, reference } = scene;
  if (!reference.dialect.furtherMessages.includes('has_proposal_block_part')) return [];
  const { height, round } = node;
  const header = { total: 3, hash: 'b1'.repeat(32) };
  const collects = receive({
    new_valid_block: { height, round, block_part_set_header: header, block_parts: '___', is_commit: oneIn(random, 2) },
  });
  return [
    ...joins(scene, height, round),
    ...ticks('data', random.nextInt(0, 2)),
    ...(oneIn(random, 4) ? [] : [collects]),
    ...drawAnnounced(random, node),
    ...drawAnnounced(random, node),
    ...ticks('data', random.nextInt(0, 2)),
  ];
};

/** Bytes that only the dialect knows, right and wrong, each over a new connection. */
const ownBytes: Episode = (random, { reference }) =>
  Array.from({ length: random.nextInt(2, 8) }, () => {
    const message = drawOwnMessage(random, reference);
    const channel = channelOf(message);
    return [
      { add_peer: { peer: PEER } },
      { receive: { peer: PEER, channel, bytes: treeHex(messageTree(message, reference.dialect)) } },
    ];
  }).flat();

/** Every episode, as often as it stands here; one that its scene or its dialect has no place for is empty. */
export const EPISODES: readonly Episode[] = [
  votesOfNoRound,
  votesOfNoRound,
  placesBelowZero,
  polOfOtherSize,
  polOfOtherSize,
  arraysWithoutWords,
  arraysWithoutWords,
  malformedArrays,
  misplacedPart,
  missingCommit,
  missingCommit,
  precommitBelow,
  deadLinks,
  deadLinks,
  extendedVote,
  hasPart,
  hasPart,
  ownBytes,
];

/** Data of two parts: one as large as the wire demands, and one of a single byte. */
const wholePartData = (bytes: number): string => `${'ab'.repeat(bytes)}01`;

/** `base` with a block of two parts of the size that the wire demands, which the node has and a peer gets or sends. */
export const withWholeParts = (
  random: Random,
  reference: Reference,
  base: ReactorScenario,
  partBytes: number,
): ReactorScenario => {
  const { setup } = base;
  const { height, round } = setup.node;
  const data = wholePartData(partBytes);
  const { header, parts } = reference.rules.partSetOf(quietContext(reference), data, partBytes);
  const hash = 'c7'.repeat(32);
  const node: NodeState = {
    ...setup.node,
    proposal: null,
    parts: { block: 'whole', have: oneOf(random, ['xx', 'x_', '_x']) },
  };
  const withBlock = {
    ...setup,
    node,
    blocks: { ...setup.blocks, whole: { height, hash, data, part_size: partBytes } },
  };
  const [part] = parts;
  const sends = oneIn(random, 2);
  return {
    ...base,
    setup: withBlock,
    steps: [
      ...joins({ reference, setup: withBlock, node }, height, round),
      receive({
        new_valid_block: {
          height,
          round,
          block_part_set_header: header,
          block_parts: '__',
          is_commit: oneIn(random, 2),
        },
      }),
      ...(sends && part !== undefined ? [receive({ block_part: { height, round, part } })] : []),
      ...ticks('data', 3),
    ],
  };
};
