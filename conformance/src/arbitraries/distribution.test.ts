// The check of the generators: every clause's precondition is reached often enough, and what must collide does.

import { describe, expect, it } from 'vitest';
import { nextUint64, type Level, type PeerStateScenario, type Scenario, type VoteSetScenario } from '#spec';
import { execute, kardia } from '#impl';
import { PACKAGE_ROOT } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { belowFloor, clausesWithFloor } from '../search/coverage-floor.ts';
import { startTally } from '../search/coverage.ts';
import { randomOf } from '../search/random.ts';
import { generatorsOf } from './generators.ts';

const RUNS_PER_SHARE = 300;

const draw = (level: Level, setState: boolean, seed: number): readonly Scenario[] =>
  generatorsOf(level, { setState }).flatMap(({ arbitrary, share }) =>
    Array.from(
      { length: share * RUNS_PER_SHARE },
      (_, run) => arbitrary.generate(randomOf(seed, run), undefined).value,
    ),
  );

describe.each<{ level: Level; setState: boolean }>([
  { level: 'bit_array', setState: false },
  { level: 'codec', setState: false },
  { level: 'crypto', setState: false },
  { level: 'vote_set', setState: false },
  { level: 'peer_state', setState: false },
  { level: 'peer_state', setState: true },
  { level: 'reactor', setState: false },
])('generators of $level, setState $setState', ({ level, setState }) => {
  it('reach every clause of the level at least as often as its floor', () => {
    const tally = startTally();
    let steps = 0;
    const random = randomOf(5, 0);
    for (const scenario of draw(level, setState, 4)) {
      const { observation, fired } = execute(
        kardia,
        scenario,
        (allowed) => allowed[random.nextInt(0, allowed.length - 1)] ?? 0,
      );
      steps += observation.steps.length;
      tally.add(fired.flat());
    }
    expect(steps).toBeGreaterThan(10_000);
    expect(belowFloor(level, tally.counts(), steps)).toEqual([]);
  }, 600_000);

  it('have a floor for every clause that is testable at the level', () => {
    const registry = loadRegistry(`${PACKAGE_ROOT}/spec`);
    if (registry.type === 'error') throw new Error('the registry cannot be read');
    const testable = [...registry.value.clauses.values()].filter((clause) => clause.levels.includes(level));
    const without = testable.map(({ id }) => id).filter((id) => !clausesWithFloor(level).includes(id));
    expect(without).toEqual([]);
  });
});

describe('belowFloor', () => {
  it('names each clause that fired too seldom, with count and floor', () => {
    const enough = new Map(clausesWithFloor('bit_array').map((clause) => [clause, 1_000_000]));
    expect(belowFloor('bit_array', enough, 100_000)).toEqual([]);
    enough.set('BA-SUB', 12);
    const [shortfall, ...others] = belowFloor('bit_array', enough, 100_000);
    expect(others).toEqual([]);
    expect(shortfall).toMatchObject({ clause: 'BA-SUB', fired: 12 });
    expect(shortfall?.floor).toBeGreaterThan(1000);
  });
});

describe('well-formed peer_state scenarios', () => {
  const scenarios = draw('peer_state', false, 6).filter(
    (scenario): scenario is PeerStateScenario => scenario.level === 'peer_state' && scenario.title === 'generated',
  );
  const share = (holds: (scenario: PeerStateScenario) => boolean): number =>
    scenarios.filter(holds).length / scenarios.length;
  const announced = ({ steps }: PeerStateScenario) =>
    steps.flatMap((step) => ('apply_new_round_step' in step ? [step.apply_new_round_step] : []));

  it('go from a height to the next one', () => {
    expect(
      share((scenario) => {
        const heights = announced(scenario).map(({ height }) => height);
        return heights.some((height) => heights.includes(nextUint64(height)));
      }),
    ).toBeGreaterThan(0.3);
  });

  it('announce as last commit round the round just left', () => {
    expect(
      share((scenario) => {
        const messages = announced(scenario);
        return messages.some((message, index) => {
          const before = messages[index - 1];
          return (
            before !== undefined &&
            nextUint64(before.height) === message.height &&
            before.round === message.last_commit_round
          );
        });
      }),
    ).toBeGreaterThan(0.15);
  });

  it('reach the largest height and the edge of exact numbers', () => {
    const heights = new Set(scenarios.flatMap(announced).map(({ height }) => height));
    for (const height of [1, 5, 2 ** 53 - 1, '9007199254740992', '18446744073709551615'])
      expect(heights).toContain(height);
  });

  it('commit to the round that is announced, and to the one after it', () => {
    const relations = { same: 0, next: 0 };
    for (const { steps } of scenarios) {
      let round = 0;
      for (const step of steps) {
        if ('apply_new_round_step' in step) round = step.apply_new_round_step.round;
        if (!('pick_send_vote' in step) || !step.pick_send_vote.is_commit) continue;
        if (step.pick_send_vote.round === round) relations.same++;
        if (step.pick_send_vote.round === round + 1) relations.next++;
      }
    }
    expect(relations.same).toBeGreaterThan(scenarios.length / 8);
    expect(relations.next).toBeGreaterThan(scenarios.length / 8);
  });

  it.each([1, 4, 7, 63, 64, 65, 127, 128, 129, 130])('have sets of %i validators', (size) => {
    const has = scenarios.some(({ steps }) =>
      steps.some((step) => 'pick_send_vote' in step && step.pick_send_vote.size === size),
    );
    expect(has).toBe(true);
  });
});

describe('well-formed vote_set scenarios', () => {
  const scenarios = draw('vote_set', false, 6).filter(
    (scenario): scenario is VoteSetScenario => scenario.level === 'vote_set' && scenario.title === 'generated',
  );

  it('meet quorums, in large sets too', () => {
    const met = new Map<number, number>();
    for (const scenario of scenarios) {
      const { steps } = execute(kardia, scenario, (allowed) => allowed[0] ?? 0).observation;
      const commits = scenario.steps.some((step, index) => 'make_commit' in step && steps[index]?.crash === undefined);
      const size = scenario.setup.validators.length;
      if (commits) met.set(size, (met.get(size) ?? 0) + 1);
    }
    for (const size of [1, 4, 7, 70]) expect(met.get(size) ?? 0).toBeGreaterThan(1);
  }, 600_000);
});

describe('generating', () => {
  it.each<Level>(['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state'])(
    '%s scenarios takes this long',
    (level) => {
      const started = performance.now();
      const steps = draw(level, false, 7).reduce((sum, scenario) => sum + scenario.steps.length, 0);
      console.info(`${level}: ${Math.round((steps / (performance.now() - started)) * 1000)} steps generated a second`);
      expect(steps).toBeGreaterThan(0);
    },
    60_000,
  );
});
