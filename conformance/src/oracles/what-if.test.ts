// Which single other answer of the reference gives what was seen.

import { execute, kardia, startRun, withVariants, type Rules } from '#impl';
import type { PeerStateScenario, Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { alteredWatch } from './altered-run.ts';
import { explained, seenOf } from './explain.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import { whatIf, type Seen } from './what-if.ts';

const announced = {
  new_round_step: { height: 5, round: 1, step: 3, seconds_since_start_time: 0, last_commit_round: 0 },
};

/** A peer at height 5, round 1, whose arrays have four places, and then `step`. */
const scenarioWith = (...steps: PeerStateScenario['steps'][number][]): PeerStateScenario => ({
  id: 'peer_state/what_if/case',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [
    { apply_new_round_step: announced.new_round_step },
    { ensure_vote_bit_arrays: { height: 5, size: 4 } },
    ...steps,
  ],
});

const proposal = {
  height: 6,
  round: 1,
  pol_round: 0,
  block_id: { hash: 'b0'.repeat(32), part_set_header: { total: 2, hash: 'b1'.repeat(32) } },
};

/** A proposal for another height. */
const elsewhere = scenarioWith({ set_has_proposal: proposal });
const taken: Partial<Rules> = { proposalIsOfPeersRound: () => true };
const here = scenarioWith({ apply_has_vote: { height: 5, round: 1, type: 'prevote', index: 2 } });

/** A subject in which `replace` stands in the place of rules. */
const subjectWith = (replace: Partial<Rules>) =>
  withVariants(kardia, 'altered', [{ id: 'X-1', type: 'mutant', clauses: ['X-1'], summary: '', source: '', replace }]);

const observe = (replace: Partial<Rules>, scenario: PeerStateScenario) =>
  execute(subjectWith(replace), scenario, ([first]) => first as number).observation;

const seen = (replace: Partial<Rules>, scenario: PeerStateScenario): Seen => ({
  reference: kardia,
  scenario,
  observed: observe(replace, scenario).steps,
  step: 2,
});

const clauses = (replace: Partial<Rules>, scenario: PeerStateScenario): readonly string[] =>
  whatIf(seen(replace, scenario)).map(({ clause }) => clause);

describe('whatIf', () => {
  it('finds the guard that does not hold where it must', () => {
    const [first] = whatIf(seen(taken, elsewhere));
    expect(first).toMatchObject({ clause: 'PS-SHP-1', decided: true });
    expect(first?.unheld).toBeUndefined();
  });

  it('finds the guard that holds where it must not, and says that it did not', () => {
    const found = whatIf(seen({ hasVoteIsOfPeersHeight: () => false }, here));
    expect(found).toContainEqual(expect.objectContaining({ clause: 'PS-AHV-1', unheld: true }));
  });

  it('finds who leaves a rule out', () => {
    expect(clauses({ markVote: () => undefined }, here)).toContain('PS-AHV-2');
  });

  it('finds nothing where no single answer gives what was seen, or an earlier step differs already', () => {
    const replace: Partial<Rules> = {
      hasVoteIsOfPeersHeight: (state) => {
        Object.assign(state, { proposalPolRound: 77 });
        return true;
      },
    };
    expect(whatIf(seen(replace, here))).toEqual([]);
    const late = scenarioWith({ set_has_proposal: proposal }, ...here.steps.slice(2));
    expect(whatIf({ ...seen(taken, late), step: 3 })).toEqual([]);
  });

  it('counts an answer more that explains another failure, too', () => {
    const alone = whatIf(seen(taken, elsewhere))[0]?.weight ?? 0;
    expect(whatIf(seen(taken, elsewhere), [seen(taken, elsewhere)])[0]?.weight).toBeGreaterThan(alone);
  });
});

describe('explained', () => {
  const observation = observe(taken, elsewhere);
  const finding = judge(kardia, elsewhere, { type: 'observation', observation }, undefined).findings.find(
    ({ oracle }) => oracle === 'reference',
  ) as Finding;

  it('puts what explains a failure before what is only suspected', () => {
    const { suspects = [] } = explained(finding, seenOf(kardia, elsewhere, observation, finding));
    expect(suspects[0]).toMatchObject({ clause: 'PS-SHP-1', explains: true });
  });

  it('leaves alone what no answer can explain: invariants, the initial state, operations that are rules', () => {
    expect(seenOf(kardia, elsewhere, observation, { ...finding, oracle: 'invariant' })).toBeUndefined();
    expect(seenOf(kardia, elsewhere, observation, { ...finding, place: 'initial' })).toBeUndefined();
    const recorded: Finding = { ...finding, oracle: 'golden-record' };
    expect(explained(recorded, seenOf(kardia, elsewhere, observation, recorded)).suspects).toBe(finding.suspects);
  });
});

describe('alteredWatch', () => {
  it('lists what was asked, with what it answered and what was in force', () => {
    const watch = alteredWatch();
    const rules = watch.watched(kardia.rules);
    watch.turn(3);
    watch.fired.push('A-1');
    expect(watch.decides('B-1', false)).toBe(false);
    rules.refuseType();
    expect(watch.asked.map(({ name, step, answer, inForce }) => [name, step, answer, inForce])).toEqual([
      ['B-1', 3, false, ['B-1']],
      ['refuseType', 3, kardia.rules.refuseType(), ['A-1']],
    ]);
  });

  it('alters one question, or each of a name', () => {
    const single = alteredWatch({ type: 'guard', name: 'B-1', as: 'holds', at: { step: 0, nth: 1 } });
    single.turn(0);
    expect([false, false, false].map((holds) => single.decides('B-1', holds))).toEqual([false, true, false]);
    const each = alteredWatch({ type: 'guard', name: 'B-1', as: 'fails' });
    expect([true, true].map((holds) => each.decides('B-1', holds))).toEqual([false, false]);
    expect(each.decides('C-1', true)).toBe(true);
  });

  it('changes the order of a list', () => {
    const { heightRules } = alteredWatch({ type: 'rule', name: 'heightRules', as: { moved: 2, before: 0 } }).watched(
      kardia.rules,
    );
    expect(heightRules().map(({ clause }) => clause)).toEqual(['GH-3', 'GH-1', 'GH-2', 'GH-4', 'GH-5', 'GH-6']);
  });

  it('ends where another answer would read for ever: a field is not skipped, and met again', () => {
    const scenario: Scenario = {
      id: 'codec/what_if/case',
      title: '',
      level: 'codec',
      clauses: [],
      setup: {},
      // An empty has_vote behind an unknown field.
      steps: [{ decode: { bytes: 'a006013a00' } }],
    };
    const observed = [{ value: { has_vote: { height: 7, round: 7, type: 'prevote', index: 7 } } }];
    expect(whatIf({ reference: kardia, scenario, observed, step: 0 })).toEqual([]);
    const forEver = alteredWatch({ type: 'rule', name: 'skipField', as: 'unasked' }, 500);
    const run = startRun(kardia, scenario, ([first]) => first as number, forEver);
    expect(() => run.step(scenario.steps[0] as never)).toThrow('more than 500 questions were asked');
  });
});
