// Whether a scenario of level reactor holds only what correct nodes send and hold: a node that consensus can bring about, and peers
// whose messages are theirs. See well-formed.ts for what this is good for.

import {
  NODE_HEIGHT_MAX,
  ownValue,
  ZERO_PART_SET_HEADER,
  type BlockId,
  type Dialect,
  type Loose,
  type LooseMessage,
  type Message,
  type MessageName,
  type NodeState,
  totalPowerOf,
  type Part,
  type ReactorScenario,
  type ReactorSetup,
  type ReactorStep,
  type StoredBlock,
  type Uint64,
} from '#spec';
import { CHANNEL_OF } from './reactor-messages.ts';

/** MaxBlockPartsCount (types/params.go:35). */
const PARTS_MAX = 1601;
const ROUND_MAX = 1_000;
const STEP_MAX = 8;
const HASH_DIGITS = 64;
const ZERO_HASH = ZERO_PART_SET_HEADER.hash;

/** A scenario's setup and what its numbers mean. */
interface Frame {
  readonly setup: ReactorSetup;
  readonly dialect: Dialect;
}

type Place = { readonly height?: Loose<Uint64> | null; readonly round?: number | null };

const isHeight = (setup: ReactorSetup, height: Place['height']): boolean =>
  typeof height === 'number' && height >= setup.initial_height && height <= NODE_HEIGHT_MAX;

const isRound = ({ firstRound }: Dialect, round: Place['round']): boolean =>
  typeof round === 'number' && round >= firstRound && round <= ROUND_MAX;

const isPlace = ({ setup, dialect }: Frame, { height, round }: Place): boolean =>
  isHeight(setup, height) && isRound(dialect, round);

/** Whether the text is as long as what a validator signs with. */
const isSignature = ({ signatureBytes }: Dialect, signature: unknown): boolean =>
  typeof signature === 'string' && signature.length === signatureBytes.max * 2;

const isHash = (hash: unknown): boolean =>
  typeof hash === 'string' && hash.length === HASH_DIGITS && hash !== ZERO_HASH;

const isBlockId = (block: Loose<BlockId> | null | undefined): boolean => {
  if (block === null) return true;
  const { hash, part_set_header: header } = (block ?? {}) as Loose<NonNullable<BlockId>>;
  return isHash(hash) && isHash(header?.hash) && (header?.total ?? 0) >= 1 && (header?.total ?? 0) <= PARTS_MAX;
};

const isType = (type: unknown): boolean => type === 'prevote' || type === 'precommit';

const isVoters = (setup: ReactorSetup, votes: unknown): boolean =>
  typeof votes === 'string' && votes.length === setup.validators.length;

/** Whether it is a part of one of the scenario's blocks, by its bytes and its place. */
const isNamedPart = (setup: ReactorSetup, { index, bytes, proof }: Part): boolean =>
  bytes !== '' &&
  proof.index === index &&
  proof.leaf_hash.length === HASH_DIGITS &&
  proof.aunts.every((aunt) => aunt.length === HASH_DIGITS) &&
  Object.values(setup.blocks).some(({ data, part_size: size }) => {
    const digits = size * 2;
    return (
      Math.ceil(data.length / digits) === proof.total && data.slice(index * digits, (index + 1) * digits) === bytes
    );
  });

type Check<Name extends MessageName> = (
  frame: Frame,
  message: Extract<Message, { readonly [Key in Name]: unknown }>[Name &
    keyof Extract<Message, { readonly [Key in Name]: unknown }>],
) => boolean;

const CHECKS: { readonly [Name in MessageName]: Check<Name> } = {
  new_round_step: (frame, message) =>
    isPlace(frame, message) &&
    message.step >= 1 &&
    message.step <= STEP_MAX &&
    (message.height === frame.setup.initial_height
      ? message.last_commit_round === frame.dialect.noRound
      : isRound(frame.dialect, message.last_commit_round)),
  new_valid_block: (frame, { height, round, block_part_set_header: header, block_parts: parts }) =>
    isPlace(frame, { height, round }) &&
    isHash(header?.hash) &&
    typeof parts === 'string' &&
    parts.length === header.total &&
    header.total >= 1 &&
    header.total <= PARTS_MAX,
  proposal: (frame, message) =>
    isPlace(frame, message) &&
    message.block_id !== null &&
    isBlockId(message.block_id) &&
    isSignature(frame.dialect, message.signature) &&
    (message.pol_round === frame.dialect.noRound || message.pol_round < message.round),
  proposal_pol: (frame, { height, proposal_pol_round: round, proposal_pol: votes }) =>
    isPlace(frame, { height, round }) && isVoters(frame.setup, votes),
  block_part: (frame, message) => isPlace(frame, message) && isNamedPart(frame.setup, message.part),
  vote: (frame, message) =>
    isPlace(frame, message) &&
    isType(message.type) &&
    isBlockId(message.block_id) &&
    message.validator_index < frame.setup.validators.length &&
    /^(?!0*$)[0-9a-f]{40}$/.test(message.validator_address) &&
    isSignature(frame.dialect, message.signature),
  has_vote: (frame, message) =>
    isPlace(frame, message) && isType(message.type) && message.index < frame.setup.validators.length,
  vote_set_maj23: (frame, message) => isPlace(frame, message) && isType(message.type) && isBlockId(message.block_id),
  vote_set_bits: (frame, message) =>
    isPlace(frame, message) &&
    isType(message.type) &&
    isBlockId(message.block_id) &&
    (message.votes === '' || isVoters(frame.setup, message.votes)),
};

/** Remembers what each peer claimed, and says whether a claim is its first of that place or the same again. */
type Claims = Map<string, string>;

const agreesWithClaims = (claims: Claims, peer: string, message: LooseMessage): boolean => {
  const claim = message.vote_set_maj23;
  if (claim === undefined || claim === null) return true;
  const key = `${peer}/${String(claim.height)}/${claim.round}/${String(claim.type)}`;
  const block = JSON.stringify(claim.block_id);
  const known = claims.get(key);
  claims.set(key, block);
  return known === undefined || known === block;
};

type Receive = Extract<ReactorStep, { readonly receive: unknown }>['receive'];

const isWellFormedReceive = (frame: Frame, claims: Claims, received: Receive): boolean => {
  if (!('message' in received)) return false;
  const { message, channel, peer } = received;
  const [name, fields] = Object.entries(message)[0] as [MessageName, object | null];
  if (CHANNEL_OF[name] !== channel || fields === null) return false;
  const check = CHECKS[name] as (frame: Frame, fields: object) => boolean;
  return check(frame, fields) && agreesWithClaims(claims, peer, message);
};

const powerOf = ({ validators }: ReactorSetup, have: string): bigint =>
  totalPowerOf(validators.filter((_, index) => have[index] === 'x'));

const isQuorum = (setup: ReactorSetup, have: string): boolean =>
  isVoters(setup, have) && powerOf(setup, have) * 3n > powerOf(setup, 'x'.repeat(setup.validators.length)) * 2n;

const partsOf = ({ blocks }: ReactorSetup, name: string): number => {
  const block = ownValue(blocks, name);
  return block === undefined ? -1 : Math.ceil(block.data.length / (block.part_size * 2));
};

const isAt = ({ blocks }: ReactorSetup, name: string, height: number): boolean =>
  ownValue(blocks, name)?.height === height;

/** No validator votes twice in one round and type. */
const votesAgree = (setup: ReactorSetup, { votes }: NodeState): boolean => {
  const voted = new Map<string, string>();
  return votes.every(({ type, round, have }) => {
    const key = `${type}/${round}`;
    const before = voted.get(key) ?? '';
    if (!isVoters(setup, have) || Array.from(have).some((bit, index) => bit === 'x' && before[index] === 'x'))
      return false;
    voted.set(key, Array.from(have, (bit, index) => (before[index] === 'x' ? 'x' : bit)).join(''));
    return true;
  });
};

const isWellFormedNode = (frame: Frame, node: NodeState): boolean => {
  const { setup, dialect } = frame;
  const { height, round, step, proposal, parts, votes, last_commit: commit } = node;
  return (
    isPlace(frame, node) &&
    step >= 1 &&
    (proposal === null ||
      (isAt(setup, proposal.block, height) && proposal.round === round && proposal.pol_round < round)) &&
    (parts === null || (isAt(setup, parts.block, height) && parts.have.length === partsOf(setup, parts.block))) &&
    votes.every(
      (entry) =>
        isRound(dialect, entry.round) &&
        entry.round <= round + 1 &&
        (entry.block === null || isAt(setup, entry.block, height)),
    ) &&
    votesAgree(setup, node) &&
    (commit === null
      ? height === setup.initial_height
      : height > setup.initial_height &&
        isRound(dialect, commit.round) &&
        isAt(setup, commit.block, height - 1) &&
        isQuorum(setup, commit.have))
  );
};

const isWellFormedStore = ({ setup, dialect }: Frame, store: readonly StoredBlock[], height: number): boolean =>
  store.every(
    ({ block, parts, commit, seen_commit: seen }) =>
      (ownValue(setup.blocks, block)?.height ?? Infinity) < height &&
      (parts === undefined || parts.length === partsOf(setup, block)) &&
      [commit, seen].every((each) => each === null || (isRound(dialect, each.round) && isQuorum(setup, each.have))),
  );

/**
 * Whether correct nodes alone can bring the scenario about: the node has proposal, parts and votes of its height, no validator votes
 * twice, commits are quorums; every message is complete, valid, on its channel, of the sizes of the scenario, and claims agree.
 */
export const isWellFormedReactor = (dialect: Dialect, { setup, steps }: ReactorScenario): boolean => {
  const frame: Frame = { setup, dialect };
  const claims: Claims = new Map();
  let { node } = setup;
  if (!isWellFormedNode(frame, node) || !isWellFormedStore(frame, setup.store, node.height)) return false;
  return steps.every((step) => {
    if ('receive' in step) return isWellFormedReceive(frame, claims, step.receive);
    if (!('node' in step)) return true;
    const { store, ...keys } = step.node;
    node = { ...node, ...keys } as NodeState;
    return isWellFormedNode(frame, node) && (store === undefined || isWellFormedStore(frame, store, node.height));
  });
};
