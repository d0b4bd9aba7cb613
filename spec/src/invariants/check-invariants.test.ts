// The engine: which steps it looks at, and what it makes of a breach.

import { describe, expect, it } from 'vitest';
import type { StepResult } from '../observation.ts';
import { KARDIA } from '../dialect.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateStep } from '../peer-state-scenario.ts';
import type { PeerStateScenario } from '../scenario.ts';
import { BIT } from './changed-fields.ts';
import { checkInvariants } from './check-invariants.ts';
import { clockInRange } from './clock-in-range.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { lastCommitRoundFitsHeight } from './last-commit-round-fits-height.ts';

const ensure = (size: number): PeerStateStep => ({ ensure_vote_bit_arrays: { height: 0, size } });
const scenario: PeerStateScenario = {
  id: 'test',
  title: 'test',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [ensure(1), ensure(1), ensure(2), ensure(2)],
};
const fine: StepResult = { state: KARDIA.newPeerRoundState };
const proposal = { ...KARDIA.newPeerRoundState, proposal: true };

/** An invariant that notes the steps that it is asked about and objects to those in `bad`. */
const spy = (bad: readonly number[], more: Partial<PeerStateInvariant> = {}) => {
  const asked: number[] = [];
  const invariant: PeerStateInvariant = {
    id: 'INV-TEST',
    name: 'test',
    levels: ['peer_state'],
    clauses: ['DM-PRS-4'],
    statement: 'test',
    needs: [],
    start: () => (transition) => {
      asked.push(transition.index);
      return bad.includes(transition.index) ? { place: 'state', expected: 'a', observed: 'b' } : undefined;
    },
    ...more,
  };
  return { asked, invariant };
};

const run = (each: ReturnType<typeof spy>, steps: readonly StepResult[]) => ({
  violations: checkInvariants(scenario, { id: 'test', steps }, [each.invariant]),
  asked: each.asked,
});

describe('checkInvariants', () => {
  it('asks about every step and reports where an invariant objects', () => {
    const { violations, asked } = run(spy([3]), [fine, fine, fine, fine]);
    expect(asked).toEqual([0, 1, 2, 3]);
    expect(violations).toMatchObject([{ step: 3, place: 'state', expected: 'a', observed: 'b' }]);
  });

  it('goes by the state before step 0 that the subject reports', () => {
    const steps: readonly StepResult[] = [{ state: proposal }, { state: proposal }];
    const watching = (): ReturnType<typeof spy> => spy([], { watches: BIT.proposal });
    const ask = (each: ReturnType<typeof spy>, initial?: PeerRoundStateValue): readonly number[] => {
      checkInvariants(scenario, { id: 'test', ...(initial === undefined ? {} : { initial }), steps }, [each.invariant]);
      return each.asked;
    };
    expect(ask(watching())).toEqual([0]);
    expect(ask(watching(), proposal)).toEqual([]);
  });

  it('does not ask of all states what the reported initial state does not meet', () => {
    const started = { ...KARDIA.newPeerRoundState, step: 9 };
    const steps: readonly StepResult[] = [{ state: started }];
    expect(checkInvariants(scenario, { id: 'test', steps }, [clockInRange])).toMatchObject([{ step: 0 }]);
    expect(checkInvariants(scenario, { id: 'test', initial: started, steps }, [clockInRange])).toEqual([]);
    const fits = lastCommitRoundFitsHeight;
    const odd = { ...KARDIA.newPeerRoundState, last_commit_round: 1 };
    const shown: readonly StepResult[] = [{ state: odd }];
    expect(checkInvariants(scenario, { id: 'test', steps: shown }, [fits])).toMatchObject([{ step: 0 }]);
    expect(checkInvariants(scenario, { id: 'test', initial: odd, steps: shown }, [fits])).toEqual([]);
  });

  it('reports the first breach of an invariant only', () => {
    const { violations, asked } = run(spy([1, 2]), [fine, fine, fine, fine]);
    expect(violations.map(({ step }) => step)).toEqual([1]);
    expect(asked).toEqual([0, 1]);
  });

  it('stops at a crash and at a result without a state', () => {
    expect(run(spy([]), [fine, { crash: 'index out of range', state: KARDIA.newPeerRoundState }, fine]).asked).toEqual([
      0,
    ]);
    expect(run(spy([]), [fine, {}, fine]).asked).toEqual([0]);
  });

  it('passes over a step that was refused and left no trace, and not over one that left some', () => {
    expect(run(spy([]), [fine, { ...fine, error: 'no' }, { state: proposal, error: 'no' }]).asked).toEqual([0, 2]);
  });

  it('asks only while the assumptions hold', () => {
    expect(run(spy([], { needs: ['sizes'] }), [fine, fine, fine, fine]).asked).toEqual([0, 1]);
  });

  it('asks only about the operations that are named', () => {
    expect(run(spy([], { operations: ['set_has_vote'] }), [fine, fine]).asked).toEqual([]);
  });

  it('asks only where a watched field changed', () => {
    const steps = [fine, { state: proposal }, { state: { ...proposal, step: 1 } }];
    expect(run(spy([], { watches: BIT.proposal }), steps).asked).toEqual([1]);
  });

  it('does not apply an invariant of another level', () => {
    expect(run(spy([], { levels: ['bit_array'] }), [fine]).asked).toEqual([]);
  });
});
