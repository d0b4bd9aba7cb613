// Generated scenarios of level crypto: sign bytes, signatures, merkle trees and part sets.

import type { Random } from 'fast-check';
import { operationOf, type CryptoOperation, type CryptoScenario, type CryptoStep } from '#spec';
import { kardia } from '#impl';
import { isAcceptedScenario } from '../../arbitraries/accepted.ts';
import type { Draw } from '../../arbitraries/draw.ts';
import {
  drawCrashingTreeStep,
  drawHostileTreeStep,
  drawTreeStep,
  type Collecting,
  type TreeOperation,
} from './crypto-trees.ts';
import { drawHostileSigningStep, drawSigningStep, drawTimelessStep, type SigningOperation } from './crypto-votes.ts';
import { weightedNames, type ScenarioOptions } from '../../arbitraries/options.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';

/** How often each operation is drawn, in parts of their sum. */
const WEIGHTS: Readonly<Record<CryptoOperation, number>> = {
  keccak256: 2,
  sign_bytes_vote: 4,
  sign_bytes_proposal: 4,
  sign_vote: 4,
  sign_proposal: 3,
  verify_vote: 9,
  verify_proposal: 6,
  address: 2,
  merkle_root: 3,
  merkle_proof: 4,
  merkle_verify: 8,
  part_set: 4,
  part_set_open: 4,
  part_set_add: 20,
  part_set_read: 6,
  part_set_has_header: 4,
};

/** How often each operation is the one that is sure to be ill-formed; 0 where its arguments alone do not decide. */
const SURE_WEIGHTS: Readonly<Record<CryptoOperation, number>> = {
  keccak256: 0,
  sign_bytes_vote: 0,
  sign_bytes_proposal: 0,
  sign_vote: 1,
  sign_proposal: 1,
  verify_vote: 8,
  verify_proposal: 5,
  address: 1,
  merkle_root: 0,
  merkle_proof: 0,
  merkle_verify: 6,
  part_set: 0,
  part_set_open: 0,
  part_set_add: 0,
  part_set_read: 0,
  part_set_has_header: 0,
};

/** Lengths around the blocks of the hash. */
const HASHED: readonly number[] = [0, 1, 32, 135, 136, 137, 272];

const drawStep = (random: Random, collecting: Collecting, operation: CryptoOperation, hostile: boolean): CryptoStep => {
  if (operation === 'keccak256') return { keccak256: { bytes: 'ab'.repeat(oneOf(random, HASHED)) } };
  const isTree = operation.startsWith('merkle') || operation.startsWith('part_set');
  if (isTree) {
    const tree = operation as TreeOperation;
    return hostile ? drawHostileTreeStep(random, collecting, tree) : drawTreeStep(random, collecting, tree);
  }
  const signing = operation as SigningOperation;
  return hostile ? drawHostileSigningStep(random, signing) : drawSigningStep(random, signing);
};

const isAccepted = (step: CryptoStep): boolean =>
  isAcceptedScenario(kardia, { id: 'crypto', title: '', level: 'crypto', clauses: [], setup: {}, steps: [step] });

/** No tampering that is drawn so often in a row is accepted each time, but a key or a proof may be. */
const TRIES = 4;

const ADDRESS = '00'.repeat(20);

/** Of the steps of a hostile scenario one in this many is well formed. */
const TAME_ONE_IN = 2;

/** One hostile scenario in this many ends with a crash. */
const CRASH_ONE_IN = 4;

const drawSureStep = (random: Random, operation: CryptoOperation): CryptoStep => {
  const collecting: Collecting = { open: undefined, added: new Set() };
  for (let tries = 0; tries < TRIES; tries++) {
    const step = drawStep(random, collecting, operation, true);
    if (!isAccepted(step)) return step;
  }
  const step = drawStep(random, collecting, operation, false);
  if ('verify_vote' in step) return { verify_vote: { ...step.verify_vote, address: ADDRESS } };
  if ('verify_proposal' in step) return { verify_proposal: { ...step.verify_proposal, address: ADDRESS } };
  if ('merkle_verify' in step) return { merkle_verify: { ...step.merkle_verify, root: '' } };
  return drawStep(random, collecting, operation, true);
};

/**
 * Scenarios of level crypto. A crash of the specification comes last in a scenario, as nothing follows it.
 * @throws RangeError if `operations` leaves none of the level, or, with `hostile`, none that can be ill-formed by itself.
 */
export const cryptoScenarios = (options: ScenarioOptions): Draw<CryptoScenario> => {
  const { hostile, steps: length } = options;
  const { operations } = options;
  const opens = operations === undefined || operations.has('part_set_open');
  // Only an open set can be read.
  const names = weightedNames(WEIGHTS, operations).filter((name) => opens || name !== 'part_set_read');
  const sureNames = weightedNames(SURE_WEIGHTS, operations);
  if (names.length === 0) throw new RangeError('expected at least one operation of level crypto that stands alone');
  if (hostile && sureNames.length === 0) throw new RangeError('none of the allowed operations can be hostile');

  const drawCrash = (random: Random, collecting: Collecting): CryptoStep | undefined => {
    const step = oneIn(random, 2) ? drawCrashingTreeStep(random, collecting) : drawTimelessStep(random);
    return names.includes(operationOf(step) as CryptoOperation) ? step : undefined;
  };

  return (random: Random): CryptoScenario => {
    const collecting: Collecting = { open: undefined, added: new Set() };
    const count = random.nextInt(length.min, length.max);
    const sure = hostile ? random.nextInt(0, count - 1) : -1;
    const steps: CryptoStep[] = [];
    for (let index = 0; index < count; index++) {
      const last = index === count - 1;
      const crash =
        hostile && last && index !== sure && oneIn(random, CRASH_ONE_IN) ? drawCrash(random, collecting) : undefined;
      if (crash !== undefined) {
        steps.push(crash);
        continue;
      }
      if (index === sure) {
        steps.push(drawSureStep(random, oneOf(random, sureNames)));
        continue;
      }
      const drawn = oneOf(random, names);
      const name =
        collecting.open === undefined &&
        (drawn === 'part_set_read' || (drawn === 'part_set_add' && opens && !oneIn(random, 4)))
          ? 'part_set_open'
          : drawn;
      // A set that no part fits into is soon explored.
      const tame = !hostile || (name === 'part_set_open' ? !oneIn(random, 4) : oneIn(random, TAME_ONE_IN));
      steps.push(drawStep(random, collecting, name, !tame));
    }
    return {
      id: 'crypto/generated/scenario',
      title: hostile ? 'generated, hostile' : 'generated',
      level: 'crypto',
      clauses: [],
      setup: {},
      steps,
    };
  };
};
