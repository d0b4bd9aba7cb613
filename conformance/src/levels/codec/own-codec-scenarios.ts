// Generated scenarios of level codec in a dialect with signs: messages with numbers below zero, arrays of fewer than no bits, votes with
// extensions, and signatures around the lengths that are allowed.

import type { Random } from 'fast-check';
import { operationOf, type CodecStep, type LooseMessage, type CodecScenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { translateMessage } from '../../dialect/translate-message.ts';
import { NO_VALIDATORS } from '../../dialect/translated-validators.ts';
import { drawMessage } from './codec-messages.ts';
import { messageTree } from '../../arbitraries/message-tree.ts';
import { DEFAULT_STEPS } from '../../arbitraries/options.ts';
import type { Draw } from '../../arbitraries/draw.ts';
import { SIGNED_HEIGHTS, SIGNED_INDICES, SIGNED_ROUNDS, WORDLESS_SIZES } from '../../arbitraries/signed-numbers.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';
import { treeHex } from '../../arbitraries/wire-tree.ts';

type Fields = Readonly<Record<string, unknown>>;

const ROUNDS = ['round', 'pol_round', 'proposal_pol_round', 'last_commit_round'] as const;
const INDICES = ['index', 'validator_index'] as const;
const ARRAYS = ['block_parts', 'proposal_pol', 'votes'] as const;

/** Lengths of a signature, in bytes, around the bounds of old and new versions. */
const SIGNATURE_BYTES: readonly number[] = [0, 1, 63, 64, 65, 96, 97];

const EXTENSIONS: readonly string[] = ['', '01', 'ab'.repeat(40)];

type Change = (random: Random, fields: Fields, reference: Reference) => Fields;

const withOne = (random: Random, fields: Fields, names: readonly string[], values: readonly unknown[]): Fields => {
  const there = names.filter((name) => name in fields);
  return there.length === 0 ? fields : { ...fields, [oneOf(random, there)]: oneOf(random, values) };
};

/** Each puts one thing beyond what Kardia can say; fields that the message lacks stay out. */
const CHANGES: readonly Change[] = [
  (random, fields) => withOne(random, fields, ROUNDS, SIGNED_ROUNDS),
  (random, fields) => withOne(random, fields, ['height', 'seconds_since_start_time'], SIGNED_HEIGHTS),
  (random, fields) => withOne(random, fields, INDICES, SIGNED_INDICES),
  (random, fields) => withOne(random, fields, ARRAYS, [{ bits: oneOf(random, WORDLESS_SIZES), elems: [] }]),
  (random, fields) => withOne(random, fields, ['signature'], ['07'.repeat(oneOf(random, SIGNATURE_BYTES))]),
  (random, fields, { dialect }) =>
    dialect.voteExtensions && 'validator_index' in fields
      ? { ...fields, extension: oneOf(random, EXTENSIONS), extension_signature: oneOf(random, EXTENSIONS) }
      : fields,
  (_random, fields) => fields,
];

/** A message of the dialect's own, where it has one. */
const drawFurther = (random: Random, { dialect }: Reference): LooseMessage | undefined => {
  const [name] = dialect.furtherMessages;
  if (name === undefined || !oneIn(random, 6)) return undefined;
  const fields = { height: oneOf(random, [1, 5, ...SIGNED_HEIGHTS]), round: oneOf(random, [0, 1, ...SIGNED_ROUNDS]) };
  return { [name]: { ...fields, index: oneOf(random, [0, 1, ...SIGNED_INDICES]) } } as LooseMessage;
};

/** A message with something beyond what Kardia can say, in the dialect of `reference`. */
export const drawOwnMessage = (random: Random, reference: Reference): LooseMessage => {
  const further = drawFurther(random, reference);
  if (further !== undefined) return further;
  const message = translateMessage({ from: kardia, to: reference }, NO_VALIDATORS, drawMessage(random));
  const name = operationOf(message);
  const fields = message[name as keyof LooseMessage] as Fields;
  return { [name]: oneOf(random, CHANGES)(random, fields, reference) } as LooseMessage;
};

const drawStep = (random: Random, reference: Reference): CodecStep => {
  const message = drawOwnMessage(random, reference);
  return oneIn(random, 4)
    ? { encode: { message } }
    : { decode: { bytes: treeHex(messageTree(message, reference.dialect)) } };
};

/** Scenarios of level codec that only dialects with signs have. */
export const ownCodecScenarios =
  (reference: Reference): Draw<CodecScenario> =>
  (random) => ({
    id: 'codec/generated/scenario',
    title: 'generated, of the dialect',
    level: 'codec',
    clauses: [],
    setup: {},
    steps: Array.from({ length: random.nextInt(DEFAULT_STEPS.min, DEFAULT_STEPS.max) }, () =>
      drawStep(random, reference),
    ),
  });
