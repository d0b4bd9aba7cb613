// What counts as a difference: legal choices do not, choices that only one of the two has do, and so does all else.

import { kardia } from '#impl';
import { LEVELS, type PeerStateScenario, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import type { Comparison } from './comparison.ts';
import { freshCases } from './fresh-cases.ts';
import { openPair } from './open-pair.ts';
import type { OpenedSide } from './opened-side.ts';
import type { Pair } from './pair.ts';
import { searchParting } from './search-parting.ts';
import { sideOf } from './side.ts';

const reference = (name: string) => {
  const side = sideOf(name);
  if (side.type !== 'reference') throw new Error(`${name} is no reference`);
  return side;
};

const program = (name: string, subject: Subject): OpenedSide => ({
  type: 'adapter',
  name,
  command: name,
  subject,
});

/** A program that does what a reference does, with choices of its own. */
const acting = (name: string, seed: number): OpenedSide =>
  program(`program ${name} ${seed}`, inProcessSubject(reference(name).reference, seed));

const pairOf = (first: OpenedSide, second: OpenedSide): Pair => openPair(first, second, { seed: 1, referee: kardia });

const search = (pair: Pair, casesMax: number, level: Scenario['level']) => {
  const fresh = freshCases(pair, new Map([[level, 1]]), 5);
  if (fresh === undefined) throw new Error('no generator');
  return searchParting({ pair, casesMax, cases: { next: fresh.draw, learn: () => {} } });
};

const pick: PeerStateScenario = {
  id: 'peer_state/pair/pick',
  title: 'pick',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [
    {
      apply_new_round_step: { height: 5, round: 1, step: 3, seconds_since_start_time: 0, last_commit_round: 1 },
    },
    { pick_send_vote: { height: 5, round: 1, type: 'prevote', size: 4, bits: 'xx__', is_commit: false, link: 'ok' } },
  ],
};

const compareOn = async (pair: Pair, scenario: Scenario): Promise<Comparison> => {
  const [outcome] = await pair.subject.run([scenario]);
  return pair.compare(scenario, outcome as Outcome);
};

/** A program whose one answer is `outcome`. */
const answering = (name: string, outcome: Outcome): OpenedSide =>
  program(name, { ...inProcessSubject(kardia, 0), run: (scenarios) => Promise.resolve(scenarios.map(() => outcome)) });

const sent = (index: number): Outcome => {
  const marked = '_'.repeat(4).split('').with(index, 'x').join('');
  const [first, second] = [
    { height: 5, round: 1, step: 3, last_commit_round: 1 },
    { proposal_pol: '____', prevotes: marked, precommits: '____', catchup_commit: '____' },
  ];
  const fresh = {
    proposal: false,
    proposal_block_parts_header: { total: 0, hash: '0'.repeat(64) },
    proposal_block_parts: null,
    proposal_pol_round: 0,
    proposal_pol: null,
    prevotes: null,
    precommits: null,
    last_commit: null,
    catchup_commit_round: 0,
    catchup_commit: null,
  };
  return {
    type: 'observation',
    observation: {
      id: pick.id,
      steps: [
        { state: { ...fresh, ...first } },
        { value: true, sends: [index], state: { ...fresh, ...first, ...second } },
      ],
    },
  };
};

const CASES = 30;

describe.each(LEVELS)('level %s', (level) => {
  it.each<[string, () => Pair]>([
    ['a reference and itself', () => pairOf(reference('kardia'), reference('kardia'))],
    ['a reference and a program', () => pairOf(acting('kardia', 7), reference('kardia'))],
    ['two programs', () => pairOf(acting('kardia', 7), acting('kardia', 8))],
  ])('finds no difference between %s that do the same with other choices', async (_what, make) => {
    const { found, cases, steps } = await search(make(), CASES, level);
    expect(found).toBeUndefined();
    expect(cases).toBe(CASES);
    expect(steps).toBeGreaterThan(0);
  });
});

describe('openPair', () => {
  it.each<[string, () => Pair, string, string]>([
    ['two references', () => pairOf(reference('kardia'), reference('ER-14')), 'kardia', 'kardia+ER-14'],
    ['a reference and a program', () => pairOf(reference('kardia'), acting('ER-14', 3)), 'kardia', 'program ER-14 3'],
    ['a program and a reference', () => pairOf(acting('ER-14', 3), reference('kardia')), 'kardia', 'program ER-14 3'],
    ['two programs', () => pairOf(acting('kardia', 2), acting('ER-14', 3)), 'program kardia 2', 'program ER-14 3'],
  ])('finds what differs between %s', async (_what, make, acceptor, actor) => {
    const { found } = await search(make(), 500, 'peer_state');
    expect(found?.parting).toMatchObject({ acceptor, actor, finding: { clause: 'PS-PSV-3' } });
  });

  it('finds a legal choice that the second of two references never takes', async () => {
    const { found } = await search(
      pairOf(reference('kardia'), reference('BA-PICK-skips-whole-word')),
      4_000,
      'bit_array',
    );
    expect(found?.parting).toMatchObject({ acceptor: 'kardia+BA-PICK-skips-whole-word', actor: 'kardia' });
  });

  it('lets two programs choose what the referee allows, and nothing else', async () => {
    const [first, second, illegal] = [0, 1, 2].map((index) => answering(`picks ${index}`, sent(index)));
    if (first === undefined || second === undefined || illegal === undefined) throw new Error('three programs');
    expect((await compareOn(pairOf(first, second), pick)).type).toBe('same');
    expect(await compareOn(pairOf(first, illegal), pick)).toMatchObject({
      type: 'parted',
      parting: { finding: { step: 1, place: 'sends', observed: [2] } },
    });
  });

  it('takes the end of a process for a difference, unless both end', async () => {
    const ended: Outcome = { type: 'crash', code: 'exited', detail: 'exited with code 3' };
    const [dead, alive] = [answering('dead', ended), answering('alive', sent(0))];
    for (const pair of [pairOf(alive, dead), pairOf(dead, alive), pairOf(reference('kardia'), dead)])
      expect(await compareOn(pair, pick)).toMatchObject({
        type: 'parted',
        parting: { actor: 'dead', finding: { place: 'crash', observed: 'exited with code 3' } },
      });
    expect((await compareOn(pairOf(dead, answering('also', ended)), pick)).type).toBe('same');
  });

  it('says nothing about what a program does not support or answers wrongly', async () => {
    const no = answering('no', { type: 'unsupported', why: 'not yet' });
    const bad = answering('bad', { type: 'fault', code: 'garbage', detail: 'no JSON' });
    expect(await compareOn(pairOf(reference('kardia'), no), pick)).toEqual({ type: 'unsupported', why: 'not yet' });
    expect(await compareOn(pairOf(no, answering('alive', sent(0))), pick)).toEqual({
      type: 'unsupported',
      why: 'not yet',
    });
    expect(await compareOn(pairOf(bad, reference('kardia')), pick)).toEqual({ type: 'fault', detail: 'no JSON' });
  });

  it('has the levels and operations that both programs declare', () => {
    const declaring = (levels: Subject['capabilities']['levels'], operations: readonly string[]): OpenedSide =>
      program('some', {
        ...inProcessSubject(kardia, 0),
        capabilities: { ...inProcessSubject(kardia, 0).capabilities, levels, operations: { peer_state: operations } },
      });
    const pair = pairOf(
      declaring(['codec', 'peer_state'], ['apply_has_vote', 'set_has_vote', 'set_state']),
      declaring(['peer_state', 'reactor'], ['set_has_vote', 'set_has_proposal']),
    );
    expect(pair.levels).toEqual(['peer_state']);
    expect(pair.abilities('peer_state')).toEqual({ operations: new Set(['set_has_vote']), setState: false });
    expect(pairOf(reference('kardia'), reference('ER-01')).abilities('codec')).toEqual({ setState: true });
  });
});
