import { KARDIA, type Json, type PeerRoundStateValue, type PeerStateScenario, type Scenario } from '#spec';
import { kardia, MUTANTS, PROFILES, withVariants } from '#impl';
import { describe, expect, it } from 'vitest';
import { sameJson } from '../oracles/compare-results.ts';
import { inProcessSubject } from './in-process.ts';
import type { Outcome, Subject } from './subject.ts';
import { IDLE_SCENARIOS, withInitial } from './with-initial.ts';

const plain: PeerStateScenario = {
  id: 'peer_state/test/plain',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [{ ensure_vote_bit_arrays: { height: 1, size: 4 } }],
};

const set: PeerStateScenario = { ...plain, setup: { state: KARDIA.newPeerRoundState } };

const other: Scenario = { ...plain, level: 'bit_array', setup: { arrays: {} }, steps: [] };

const WRONG: PeerRoundStateValue = { ...KARDIA.newPeerRoundState, round: 7 };

/** A subject that answers so, and notes what it was asked. */
const subjectOf = (answers: (scenario: Scenario, index: number) => Outcome) => {
  const asked: (readonly string[])[] = [];
  const run: Subject['run'] = (scenarios) => {
    asked.push(scenarios.map(({ id }) => id));
    return Promise.resolve(scenarios.map(answers));
  };
  return { asked, run: withInitial(run) };
};

const showing = ({ id, steps }: Scenario, state: PeerRoundStateValue): Outcome => ({
  type: 'observation',
  observation: { id, steps: steps.map(() => ({ state })) },
});

const initialOf = (outcome: Outcome | undefined): unknown =>
  outcome?.type === 'observation' ? outcome.observation.initial : outcome?.type;

const ASKED = IDLE_SCENARIOS.map(({ id }) => id);

describe('withInitial', () => {
  it('learns the initial state once, and adds it where the scenario sets none', async () => {
    const { asked, run } = subjectOf((scenario) => showing(scenario, WRONG));
    const outcomes = [...(await run([other])), ...(await run([plain, set, other])), ...(await run([plain]))];
    expect(outcomes.map(initialOf)).toEqual([undefined, WRONG, undefined, undefined, WRONG]);
    expect(asked).toEqual([[plain.id], ASKED, [plain.id, plain.id, plain.id], [plain.id]]);
  });

  it('believes nothing where what is shown differs', async () => {
    const { run } = subjectOf((scenario) =>
      showing(scenario, scenario.id === ASKED[1] ? WRONG : KARDIA.newPeerRoundState),
    );
    expect((await run([plain])).map(initialOf)).toEqual([undefined]);
  });

  it('goes by those that were answered, and learns nothing where none was', async () => {
    const some = subjectOf((scenario) =>
      scenario.id === ASKED[0] ? { type: 'unsupported', why: 'no' } : showing(scenario, WRONG),
    );
    expect((await some.run([plain])).map(initialOf)).toEqual([WRONG]);
    const none = subjectOf((scenario) =>
      ASKED.includes(scenario.id) ? { type: 'unsupported', why: 'no' } : showing(scenario, WRONG),
    );
    expect((await none.run([plain])).map(initialOf)).toEqual([undefined]);
  });

  it('leaves alone what says it by itself, and a setup that crashed', async () => {
    const reports = subjectOf(({ id }) => ({ type: 'observation', observation: { id, initial: WRONG, steps: [] } }));
    expect((await reports.run([plain])).map(initialOf)).toEqual([WRONG]);
    const crashes = subjectOf((scenario) =>
      ASKED.includes(scenario.id)
        ? showing(scenario, WRONG)
        : { type: 'observation', observation: { id: scenario.id, setup: { crash: '' }, steps: [] } },
    );
    expect((await crashes.run([plain])).map(initialOf)).toEqual([undefined]);
  });

  it.each(Object.entries(PROFILES))('asks for what changes nothing under profile %s', async (_name, reference) => {
    const outcomes = await inProcessSubject(reference, 1).run(IDLE_SCENARIOS);
    const shown = outcomes.map((outcome) => (outcome.type === 'observation' ? outcome.observation.steps : outcome));
    for (const steps of shown) expect(steps).toMatchObject([{ state: reference.dialect.newPeerRoundState }]);
  });

  it('asks for what leads no mutant of the reference to different states', async () => {
    const changing: string[] = [];
    for (const mutant of MUTANTS) {
      const outcomes = await inProcessSubject(withVariants(kardia, mutant.id, [mutant]), 1).run(IDLE_SCENARIOS);
      const shown = outcomes.map((outcome) =>
        outcome.type === 'observation' ? outcome.observation.steps[0]?.state : {},
      );
      if (shown.some((state) => !sameJson(state as Json, shown[0] as Json))) changing.push(mutant.id);
    }
    expect(changing).toEqual([]);
  });
});
