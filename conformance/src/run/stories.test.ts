// How failures are told as stories, and in which order.

import { describe, expect, it } from 'vitest';
import type { Finding } from '../oracles/finding.ts';
import { storyKey, tellStories, type Told } from './stories.ts';

const finding = (clause: string, more: Partial<Finding> = {}): Finding => ({
  oracle: 'reference',
  clause,
  step: 2,
  place: 'state.prevotes',
  expected: 'x',
  observed: '_',
  operation: 'set_has_vote',
  message: '',
  ...more,
});

const invariant = (by: string, more: Partial<Finding> = {}): Finding =>
  finding('PS-SHV-1', { oracle: 'invariant', by, ...more });

const death = (by: string, message = "the subject's process killed by SIGABRT"): Finding =>
  finding('NC-1', { oracle: 'process', by, place: 'crash', expected: null, observed: 'killed', message });

const told = (lead: Finding, more: Partial<Told> = {}): Told => ({
  finding: lead,
  others: [],
  earlier: [],
  scenario: { steps: [{}] },
  count: 1,
  ...more,
});

/** The clauses, or oracles, that lead, each with what stands under it. */
const namesOf = (failures: readonly Told[]) =>
  tellStories(failures).map(({ lead, under }) =>
    [lead, ...under].map((each) => each.finding.by ?? each.finding.clause),
  );

describe('tellStories', () => {
  it('tells one clause and kind at other places and operations as one', () => {
    const more = { place: 'peers.q.precommits', operation: 'receive' };
    expect(namesOf([told(finding('PS-NRS-3')), told(finding('PS-NRS-3', more))])).toEqual([['PS-NRS-3', 'PS-NRS-3']]);
  });

  it('lets the simplest scenario of a story lead, one that is not shrunk never before one that is', () => {
    const of = (operation: string, steps: number, more: Partial<Told> = {}): Told =>
      told(finding('PS-NRS-3', { operation }), { scenario: { steps: Array(steps).fill({}) }, ...more });
    const failures = [of('tick', 3, { count: 90 }), of('receive', 1, { unshrunk: 'number' }), of('node', 2)];
    const [story] = tellStories(failures);
    expect(story?.lead.finding.operation).toBe('node');
    expect(story?.under.map(({ finding: { operation } }) => operation)).toEqual(['tick', 'receive']);
  });

  it('tells other kinds of one clause, and other checks of one, apart', () => {
    const error = (expected: string): Finding => finding('WF-HV-D1', { place: 'error', expected, observed: null });
    expect(
      namesOf([
        told(error('a negative height')),
        told(error('a negative index')),
        told(finding('WF-HV-D1', { place: 'error', expected: null, observed: 'no' })),
        told(finding('WF-HV-D1', { observed: null })),
        told(finding('WF-HV-D1')),
      ]),
    ).toHaveLength(5);
  });

  it('puts what others object to under what the reference objected to last before it', () => {
    const [marked, greeting] = [finding('PS-SHV-1', { step: 1 }), finding('RX-0', { step: 0, place: 'sends' })];
    const twice = told(invariant('INV-X4', { step: 5 }), { earlier: [greeting, marked] });
    expect(namesOf([twice, told(marked), told(greeting)])).toEqual([['PS-SHV-1', 'INV-X4'], ['RX-0']]);
  });

  it('lets what the reference objects to at a later step stand alone: each step is judged from the state that was shown', () => {
    const greeting = finding('RX-0', { step: 0 });
    expect(namesOf([told(greeting), told(finding('GV-4', { step: 5 }), { earlier: [greeting] })])).toHaveLength(2);
  });

  it('puts a failure under another one that stands at its step always, and not where it is seen alone as well', () => {
    const cause = finding('PS-GVB-2');
    const beside = told(finding('PS-PVS-3'), { others: [cause] });
    expect(namesOf([beside, told(cause)])).toEqual([['PS-GVB-2', 'PS-PVS-3']]);
    expect(namesOf([beside, told(cause), told(finding('PS-PVS-3', { operation: 'pick_send_vote' }))])).toHaveLength(2);
  });

  it('comes to an end where each of several stands beside the next', () => {
    const [a, b, c] = [finding('PS-A'), finding('PS-B'), finding('PS-C')];
    const circle = [told(a, { others: [b] }), told(b, { others: [c] }), told(c, { others: [a] })];
    expect(namesOf(circle).flat().toSorted()).toEqual(['PS-A', 'PS-B', 'PS-C']);
    expect(namesOf(circle)).toHaveLength(1);
  });

  it('tells a wrong initial state once, and nothing of the first step under it', () => {
    const initial = (place: string, observed: string | null): Finding =>
      finding('PS-NEW-1', { step: 0, place, observed });
    const first = told(finding('PS-NRS-2', { step: 0 }), { others: [initial('initial', null)] });
    expect(namesOf([told(initial('initial', null)), told(initial('initial.step', 'x')), first])).toEqual([
      ['PS-NEW-1', 'PS-NEW-1'],
      ['PS-NRS-2'],
    ]);
  });

  it('tells a wrong state of peers that are added with it, and no greeting under it', () => {
    const added = { step: 0, operation: 'add_peer' };
    const state = finding('PS-NEW-1', { ...added, place: 'peers.p.step', observed: 'x' });
    const greeting = finding('EV-3', { ...added, place: 'sends' });
    const initial = told(finding('PS-NEW-1', { step: 0, place: 'initial' }));
    expect(namesOf([initial, told(state), told(greeting, { others: [state] })])).toEqual([
      ['PS-NEW-1', 'PS-NEW-1'],
      ['EV-3'],
    ]);
  });

  it('tells ends of the process at one place of the source, or with the same last words, as one', () => {
    const panic = (line: number): string => `thread 'main' panicked at src/bits.rs:${line}:9:\nout of bounds`;
    const crash = finding('PS-NVB-3', { place: 'crash', expected: null, observed: panic(7) });
    expect(
      namesOf([
        told(death('bit_array or, killed'), { stderr: panic(7) }),
        told(death('reactor receive vote, killed'), { stderr: panic(7) }),
        told(crash),
        told(death('codec decode, killed'), { stderr: panic(8) }),
        told(death('bit_array sub, killed'), { stderr: 'memory allocation of 512 bytes failed' }),
        told(death('bit_array not, killed'), { stderr: 'memory allocation of 1024 bytes failed' }),
        told(death('bit_array size, killed')),
        told(death('bit_array copy, killed')),
      ]),
    ).toEqual([
      ['bit_array or, killed', 'reactor receive vote, killed', 'PS-NVB-3'],
      ['bit_array sub, killed', 'bit_array not, killed'],
      ['codec decode, killed'],
      ['bit_array size, killed'],
      ['bit_array copy, killed'],
    ]);
  });

  it('never lets what is new stand under what is known', () => {
    const known = { known: { reason: 'r', link: 'l' } };
    const cause = finding('PS-SHV-1', { step: 1 });
    const effect = told(invariant('INV-X4', { step: 5 }), { earlier: [cause] });
    expect(tellStories([told(cause, known), effect])).toHaveLength(2);
    expect(tellStories([told(cause, known), { ...effect, ...known }])).toHaveLength(1);
  });
});

describe('the order of stories', () => {
  it('has crashes and safety first, then what the most scenarios showed, then what explains the most others', () => {
    const many = told(finding('PS-A'), { count: 900 });
    const crash = told(finding('PS-B', { place: 'crash', expected: null, observed: 'panic' }));
    const unsafe = told(finding('PS-C'), {
      others: [invariant('INV-X4', { headline: 'no-vote-sent-twice' })],
      count: 2,
    });
    const alone = told(finding('PS-D'), { count: 4 });
    const twice = [told(finding('PS-E'), { count: 2 }), told(finding('PS-E', { operation: 'receive' }), { count: 2 })];
    const missed = told(finding('PS-F', { place: 'crash', expected: 'panic', observed: null }));
    expect(tellStories([missed, alone, many, ...twice, crash, unsafe]).map(({ lead }) => lead.finding.clause)).toEqual([
      'PS-B',
      'PS-C',
      'PS-A',
      'PS-E',
      'PS-D',
      'PS-F',
    ]);
  });
});

describe('storyKey', () => {
  it('does not depend on place, operation, peer or value', () => {
    const other = { place: 'peers.p.round', operation: 'tick', routine: 'votes', observed: 7, step: 9 };
    expect(storyKey({ finding: finding('PS-NRS-3', other) })).toBe(storyKey({ finding: finding('PS-NRS-3') }));
  });
});
