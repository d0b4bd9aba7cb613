// Generated scenarios of level codec: bytes to messages and back.

import type { Random } from 'fast-check';
import type { CodecOperation, CodecScenario, CodecStep, LooseMessage, Uint64 } from '#spec';
import { kardia } from '#impl';
import { isAcceptedCodecStep } from './accepted-codec-step.ts';
import type { Draw } from '../../arbitraries/draw.ts';
import { drawLooseMessage, drawWrongMessage } from './codec-hostile.ts';
import { drawFields, drawMessage } from './codec-messages.ts';
import { messageTree } from '../../arbitraries/message-tree.ts';
import { weightedNames, type ScenarioOptions } from '../../arbitraries/options.ts';
import { oneIn, oneOf, WRONG_TIMES } from '../../arbitraries/value-pool.ts';
import { drawTampered } from '../../arbitraries/wire-tampering.ts';
import { treeHex } from '../../arbitraries/wire-tree.ts';

/** How often each operation is drawn, in parts of their sum. */
const WEIGHTS: Readonly<Record<CodecOperation, number>> = { decode: 12, encode: 5, validate_height: 2 };

const INITIAL_HEIGHTS: readonly Uint64[] = [1, 1, 1, 5, '9007199254740992'];

/** A height above each of the initial ones. */
const HIGHER: ReadonlyMap<Uint64, readonly Uint64[]> = new Map<Uint64, readonly Uint64[]>([
  [1, [2, 3, '18446744073709551615']],
  [5, [6, 7, 2 ** 53 - 1]],
  ['9007199254740992', ['9007199254740993', '18446744073709551615']],
]);

const drawStep = (random: Random, operation: CodecOperation): CodecStep => {
  switch (operation) {
    case 'decode':
      return { decode: { bytes: treeHex(messageTree(drawMessage(random))) } };
    case 'encode':
      return { encode: { message: drawMessage(random) } };
    case 'validate_height': {
      const initial = oneOf(random, INITIAL_HEIGHTS);
      const first = oneIn(random, 2);
      const height = first ? initial : oneOf(random, HIGHER.get(initial) ?? [initial]);
      const fields = drawFields(random, 'new_round_step');
      const message = { new_round_step: { ...fields, height, last_commit_round: first ? 0 : random.nextInt(1, 2) } };
      return { validate_height: { message, initial_height: initial } };
    }
  }
};

const drawHostileBytes = (random: Random): string => {
  switch (random.nextInt(0, 9)) {
    case 0: {
      // A time that the wire cannot hold.
      const name = oneIn(random, 2) ? 'vote' : 'proposal';
      const message: LooseMessage = { [name]: { ...drawFields(random, name), timestamp: oneOf(random, WRONG_TIMES) } };
      return treeHex(messageTree(message));
    }
    case 1:
    case 2:
    case 3:
      return treeHex(messageTree(drawWrongMessage(random)));
    default:
      return drawTampered(random, messageTree(drawMessage(random)), () => messageTree(drawMessage(random)));
  }
};

const drawHostileStep = (random: Random, operation: CodecOperation): CodecStep => {
  switch (operation) {
    case 'decode':
      return { decode: { bytes: drawHostileBytes(random) } };
    case 'encode':
      return { encode: { message: oneIn(random, 4) ? drawWrongMessage(random) : drawLooseMessage(random) } };
    case 'validate_height': {
      const initial = oneOf(random, INITIAL_HEIGHTS);
      const fields = drawFields(random, 'new_round_step');
      const [height, round] = oneOf<readonly [Uint64, number]>(random, [
        [0, 1],
        [0, 0],
        [initial, 1],
        [oneOf(random, HIGHER.get(initial) ?? [initial]), 0],
      ]);
      const message = { new_round_step: { ...fields, height, last_commit_round: round } };
      return { validate_height: { message, initial_height: initial } };
    }
  }
};

/** What is ill-formed whatever was drawn before. */
const CERTAIN: Readonly<Record<CodecOperation, CodecStep>> = {
  decode: { decode: { bytes: '' } },
  encode: { encode: { message: null } },
  validate_height: { validate_height: { message: { new_round_step: { height: 0 } }, initial_height: 1 } },
};

const TRIES = 4;

/** A step that is sure to be ill-formed; tampering alone sometimes makes one good message of another. */
const drawSureStep = (random: Random, operation: CodecOperation): CodecStep => {
  for (let tries = 0; tries < TRIES; tries++) {
    const step = drawHostileStep(random, operation);
    if (!isAcceptedCodecStep(kardia, step)) return step;
  }
  return CERTAIN[operation];
};

/** Of the steps of a hostile scenario one in this many is well formed. */
const TAME_ONE_IN = 3;

/**
 * Scenarios of level codec.
 * @throws RangeError if `operations` leaves none of the level.
 */
export const codecScenarios = (options: ScenarioOptions): Draw<CodecScenario> => {
  const { hostile, steps: length } = options;
  const names = weightedNames(WEIGHTS, options.operations);
  if (names.length === 0) throw new RangeError('expected at least one operation of level codec');

  return (random: Random): CodecScenario => {
    const count = random.nextInt(length.min, length.max);
    const sure = hostile ? random.nextInt(0, count - 1) : -1;
    const steps: CodecStep[] = [];
    for (let index = 0; index < count; index++) {
      const name = oneOf(random, names);
      if (index === sure) steps.push(drawSureStep(random, name));
      else if (hostile && !oneIn(random, TAME_ONE_IN)) steps.push(drawHostileStep(random, name));
      else steps.push(drawStep(random, name));
    }
    return {
      id: 'codec/generated/scenario',
      title: hostile ? 'generated, hostile' : 'generated',
      level: 'codec',
      clauses: [],
      setup: {},
      steps,
    };
  };
};
