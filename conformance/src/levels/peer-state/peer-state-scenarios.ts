// Generated scenarios of level peer_state.

import type { Random } from 'fast-check';
import type { PeerStateOperation, PeerStateScenario, PeerStateStep } from '#spec';
import type { Draw } from '../../arbitraries/draw.ts';
import { weightedNames, type ScenarioOptions } from '../../arbitraries/options.ts';
import { drawHostilePeerStateStep, HOSTILE_WEIGHTS } from './peer-state-hostile.ts';
import { drawHostileSetup, drawSetup } from './peer-state-setup.ts';
import { drawShadow } from './peer-state-shadow.ts';
import { drawPeerStateStep, PEER_STATE_WEIGHTS } from './peer-state-steps.ts';

export interface PeerStateScenarioOptions extends ScenarioOptions {
  /** Whether scenarios may begin with a state set from outside; only for subjects that support it. */
  readonly setState: boolean;
}

/** Of the steps of a hostile scenario one in this many is hostile, besides the one that is sure to be. */
const HOSTILE_ONE_IN = 6;

/**
 * Scenarios of level peer_state. A scenario with `hostile` may hold an array of 2^40 bits and one word where no operation has
 * to allocate it.
 * @throws RangeError if `operations` leaves none of the level, or, with `hostile`, none that can be ill-formed.
 */
export const peerStateScenarios = (options: PeerStateScenarioOptions): Draw<PeerStateScenario> => {
  const { hostile, setState, steps: length } = options;
  const names = weightedNames(PEER_STATE_WEIGHTS, options.operations);
  const hostileNames = weightedNames(HOSTILE_WEIGHTS, options.operations);
  if (names.length === 0) throw new RangeError('expected at least one operation of level peer_state');
  if (hostile && hostileNames.length === 0) throw new RangeError('none of the allowed operations can be hostile');
  const first = names.includes('apply_new_round_step');

  const drawOperation = (random: Random, from: readonly PeerStateOperation[]): PeerStateOperation =>
    from[random.nextInt(0, from.length - 1)] ?? 'apply_new_round_step';

  return (random: Random): PeerStateScenario => {
    const shadow = drawShadow(random);
    const count = random.nextInt(length.min, length.max);
    const sure = hostile ? random.nextInt(0, count - 1) : -1;
    const setup =
      !setState || random.nextInt(0, 2) > 0
        ? {}
        : hostile && random.nextInt(0, 1) === 0
          ? drawHostileSetup(random, shadow)
          : drawSetup(random, shadow);
    const steps: PeerStateStep[] = [];
    for (let index = 0; index < count; index++) {
      if (hostile && (index === sure || random.nextInt(1, HOSTILE_ONE_IN) === 1)) {
        steps.push(drawHostilePeerStateStep(random, shadow, drawOperation(random, hostileNames)));
      } else if (first && shadow.rung < 0 && random.nextInt(0, 1) === 0) {
        // A peer that has announced nothing is soon explored.
        steps.push(drawPeerStateStep(random, shadow, 'apply_new_round_step'));
      } else {
        steps.push(drawPeerStateStep(random, shadow, drawOperation(random, names)));
      }
    }
    return {
      id: 'peer_state/generated/scenario',
      title: hostile ? 'generated, hostile' : 'generated',
      level: 'peer_state',
      clauses: [],
      setup,
      steps,
    };
  };
};
