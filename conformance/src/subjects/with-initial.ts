// The state that a peer starts from, for subjects that do not report it. It is learned from scenarios whose only step changes nothing,
// even where one of the guards that see to that is missing, and then stands in their observations as if they had said it.

import type { Observation, PeerRoundStateValue, PeerStateScenario } from '#spec';
import { tellsInitial } from '../levels/peer-state/tells-initial.ts';
import { sameJson } from '../oracles/compare-results.ts';
import type { Outcome, Subject } from './subject.ts';

const plain = (name: string, step: PeerStateScenario['steps'][number]): PeerStateScenario => ({
  id: `peer_state/initial/${name}`,
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [step],
});

/** A height and a round that no peer starts at. */
const ELSEWHERE = { height: 9, round: 4 } as const;

/** What changes nothing: each is refused by two guards at least. */
export const IDLE_SCENARIOS: readonly PeerStateScenario[] = [
  plain('pick_from_nothing', {
    pick_vote_to_send: { ...ELSEWHERE, type: 'prevote', size: 0, bits: '', is_commit: false },
  }),
  plain('vote_elsewhere', { apply_has_vote: { ...ELSEWHERE, type: 'prevote', index: 0 } }),
  plain('pol_elsewhere', {
    apply_proposal_pol: { height: ELSEWHERE.height, proposal_pol_round: ELSEWHERE.round, proposal_pol: 'x' },
  }),
];

const shownState = (outcome: Outcome): PeerRoundStateValue | undefined =>
  outcome.type === 'observation' ? (outcome.observation.steps[0]?.state as PeerRoundStateValue | undefined) : undefined;

const saysItself = (outcome: Outcome): boolean =>
  outcome.type === 'observation' && outcome.observation.initial !== undefined;

/** The state that all of those which show one agree on; nothing where they do not, or where the subject says it by itself. */
const learn = async (run: Subject['run']): Promise<PeerRoundStateValue | undefined> => {
  const outcomes = await run(IDLE_SCENARIOS, { untilDeath: true });
  if (outcomes.some(saysItself)) return undefined;
  const [state, ...others] = outcomes.map(shownState).filter((shown) => shown !== undefined);
  return others.every((other) => sameJson(state as never, other as never)) ? state : undefined;
};

const withState = (initial: PeerRoundStateValue, { id, steps }: Observation): Observation => ({ id, initial, steps });

/**
 * `run`, with the initial state in each observation of a scenario of level peer_state that sets none. It is asked for once, before the first
 * such scenario, and only where all that shows it shows the same is it believed. An observation that has one keeps it.
 */
export const withInitial = (run: Subject['run']): Subject['run'] => {
  let learned: Promise<PeerRoundStateValue | undefined> | undefined;
  return async (scenarios, options) => {
    if (!scenarios.some(tellsInitial)) return run(scenarios, options);
    const initial = await (learned ??= learn(run));
    const outcomes = await run(scenarios, options);
    if (initial === undefined) return outcomes;
    return outcomes.map((outcome, index) => {
      const scenario = scenarios[index];
      if (outcome.type !== 'observation' || scenario === undefined || !tellsInitial(scenario)) return outcome;
      const { observation } = outcome;
      if (observation.initial !== undefined || observation.setup !== undefined) return outcome;
      return { ...outcome, observation: withState(initial, observation) };
    });
  };
};
