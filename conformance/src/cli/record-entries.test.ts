// What is noted of a subject that chooses, does something else than is demanded, lacks an operation or ends.

import { describe, expect, it } from 'vitest';
import type { PeerStateStep, StepResult } from '#spec';
import { kardia } from '#impl';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { recordEntries } from './record-entries.ts';

const PICK: PeerStateStep = {
  pick_vote_to_send: { height: 5, round: 1, type: 'prevote', size: 2, bits: 'xx', is_commit: false },
};

const entry: VectorEntry = {
  dialect: 'kardia',
  scenario: { id: 'peer_state/test/pick', title: '', level: 'peer_state', clauses: [], setup: {}, steps: [PICK] },
  file: 'test.yaml',
  line: 1,
};

/** A subject that gives one outcome after the other for the one scenario, the last one for ever. */
const subjectOf = (...outcomes: readonly Outcome[]): Subject => {
  let turn = 0;
  return { run: async () => Promise.resolve([outcomes[Math.min(turn++, outcomes.length - 1)]]) } as unknown as Subject;
};

const observed = (...steps: readonly StepResult[]): Outcome => ({
  type: 'observation',
  observation: { id: entry.scenario.id, steps },
});

describe('recordEntries', () => {
  it('marks as a choice where the runs part', async () => {
    const subject = subjectOf(observed({ value: 0 }), observed({ value: 1 }));
    expect(await recordEntries(subject, [entry], { repeat: 2 })).toMatchObject({
      entries: [{ observed: [{ value: 0, choice: true }] }],
      skipped: [],
    });
  });

  it('runs each scenario once where it is not asked for more', async () => {
    const subject = subjectOf(observed({ value: 0 }), observed({ value: 1 }));
    const { entries } = await recordEntries(subject, [entry], { repeat: 1 });
    expect(entries[0]?.observed).toEqual([{ value: 0 }]);
  });

  it('writes what is demanded beside what was done, where it is measured and they differ', async () => {
    const subject = subjectOf(observed({ value: 7 }));
    expect((await recordEntries(subject, [entry], { repeat: 1 })).entries[0]).not.toHaveProperty('expect');
    const { entries } = await recordEntries(subject, [entry], { repeat: 1, reference: kardia });
    expect(entries[0]?.expect).toMatchObject([{ value: null }]);
  });

  it('leaves a scenario without observed that the subject does not support in one of the runs', async () => {
    const subject = subjectOf(observed({ value: 0 }), { type: 'unsupported', why: 'no votes' });
    expect(await recordEntries(subject, [entry], { repeat: 2 })).toEqual({
      entries: [{ scenario: entry.scenario }],
      skipped: [`${entry.scenario.id}: no votes`],
    });
  });

  it('ends at the scenario that ends the adapter', async () => {
    const subject = subjectOf({ type: 'crash', code: 'exit', detail: 'exited with code 2' } as unknown as Outcome);
    expect(await recordEntries(subject, [entry], { repeat: 1 })).toMatchObject({
      failure: `${entry.scenario.id}: the adapter exited with code 2`,
    });
  });
});
