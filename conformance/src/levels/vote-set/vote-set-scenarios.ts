// Generated scenarios of level vote_set: the votes of one height, and one commit.

import type { Random } from 'fast-check';
import { operationOf, type VoteSetOperation, type VoteSetScenario, type VoteSetStep } from '#spec';
import type { Draw } from '../../arbitraries/draw.ts';
import { weightedNames, type ScenarioOptions } from '../../arbitraries/options.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';
import {
  drawCrashingStep,
  drawHostileVoteSetStep,
  drawPartialPrecommit,
  drawRefusedCommit,
  drawRivalClaim,
  drawSureStep,
  SURE_WEIGHTS,
} from './vote-set-hostile.ts';
import { drawShadow, setupOf } from './vote-set-shadow.ts';
import { drawVoteSetStep, VOTE_SET_WEIGHTS } from './vote-set-steps.ts';

/** Of the steps of a hostile scenario one in this many is hostile, besides the one that is sure to be. */
const HOSTILE_ONE_IN = 3;

/** One hostile scenario in this many ends with a crash, and one in this many crashes when it is set up. */
const CRASH_ONE_IN = 6;
const NO_HEIGHT_ONE_IN = 60;

/** One hostile scenario in this many ends with a commit of which no set takes an entry. */
const REFUSED_ONE_IN = 10;

/** One in this many ends with a precommit for a partial block id, of which no commit can be made, if some round has a majority. */
const PARTIAL_ONE_IN = 4;

/** One hostile scenario in this many begins with a claim for a rival block. */
const RIVAL_ONE_IN = 3;

/** What can stand for an operation that has nothing to work on, whatever came before. */
const ALWAYS: readonly VoteSetOperation[] = [
  'add_vote',
  'add_vote_to',
  'size',
  'bit_array',
  'two_thirds_majority',
  'commit_size',
  'set_round',
  'set_peer_maj23',
  'bit_array_by_block_id',
  'has_two_thirds_any',
  'is_commit',
  'get_by_index',
  'load_commit',
];

/**
 * Scenarios of level vote_set. Votes are left for the subject to sign, except where a signature matters. A crash of the
 * specification comes last in a scenario, as nothing follows it.
 * @throws RangeError if `operations` leaves none of the level that stands alone, or, with `hostile`, none that is ever refused.
 */
export const voteSetScenarios = (options: ScenarioOptions): Draw<VoteSetScenario> => {
  const { hostile, steps: length, operations } = options;
  const names = weightedNames(VOTE_SET_WEIGHTS, operations);
  const sureNames = weightedNames(SURE_WEIGHTS, operations);
  const allowed = new Set(names);
  const turnsBack = allowed.has('load_commit') && allowed.has('commit_to_vote_set');
  const makes = allowed.has('add_vote_to') && allowed.has('make_commit');
  const stand = ALWAYS.find((name) => allowed.has(name));
  if (stand === undefined) throw new RangeError('expected at least one operation of level vote_set that stands alone');
  if (hostile && sureNames.length === 0) throw new RangeError('none of the allowed operations can be hostile');

  return (random: Random): VoteSetScenario => {
    const shadow = drawShadow(random);
    const count = random.nextInt(length.min, length.max);
    const sure = hostile ? random.nextInt(0, count - 1) : -1;
    const rival = hostile && allowed.has('set_peer_maj23') && oneIn(random, RIVAL_ONE_IN);
    const refused = hostile && sure < count - 2 && turnsBack && oneIn(random, REFUSED_ONE_IN);
    const partial = hostile && sure < count - 2 && makes && oneIn(random, PARTIAL_ONE_IN);
    const steps: VoteSetStep[] = [];
    for (let index = 0; index < count; index++) {
      if ((refused || partial) && index === count - 2) {
        const last = refused ? drawRefusedCommit(random, shadow) : drawPartialPrecommit(shadow);
        if (last !== undefined) {
          steps.push(...last);
          break;
        }
      }
      if (rival && index === 0 && index !== sure) {
        steps.push(drawRivalClaim(random, shadow));
        continue;
      }
      const met = shadow.conflict;
      shadow.conflict = undefined;
      if (met !== undefined && index !== sure && allowed.has('get_by_index') && oneIn(random, 2)) {
        steps.push({ get_by_index: met });
        continue;
      }
      const name = oneOf(random, names);
      if (index === sure) {
        steps.push(drawSureStep(random, shadow, oneOf(random, sureNames)));
        continue;
      }
      if (hostile && index === count - 1 && oneIn(random, CRASH_ONE_IN)) {
        const crash = drawCrashingStep(random, shadow);
        if (allowed.has(operationOf(crash) as VoteSetOperation)) {
          steps.push(crash);
          continue;
        }
      }
      const step =
        hostile && oneIn(random, HOSTILE_ONE_IN)
          ? drawHostileVoteSetStep(random, shadow, name, allowed)
          : drawVoteSetStep(random, shadow, name, allowed);
      const drawn = step ?? drawVoteSetStep(random, shadow, stand, allowed);
      if (drawn !== undefined) steps.push(drawn);
    }
    const setup = setupOf(shadow);
    const isLate = steps.some((step) => 'add_late_precommit' in step);
    return {
      id: 'vote_set/generated/scenario',
      title: hostile ? 'generated, hostile' : 'generated',
      level: 'vote_set',
      clauses: [],
      setup: hostile && !isLate && oneIn(random, NO_HEIGHT_ONE_IN) ? { ...setup, height: 0 } : setup,
      steps,
    };
  };
};
