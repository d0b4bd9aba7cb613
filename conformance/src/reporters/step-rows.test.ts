import type { Json } from '#spec';
import { describe, expect, it } from 'vitest';
import type { Finding, OracleName } from '../oracles/finding.ts';
import type { NarratedStep } from './narrate.ts';
import { stepRows } from './step-rows.ts';

const finding = (place: string, expected: Json, observed: Json, oracle: OracleName = 'reference'): Finding => ({
  oracle,
  clause: 'SL-1',
  step: 0,
  place,
  expected,
  observed,
  operation: 'tick',
  routine: 'data',
  message: '',
});

const step = (shown: Partial<NarratedStep>): NarratedStep => ({
  index: 0,
  operation: 'tick',
  arguments: {},
  taken: true,
  changes: [],
  findings: [],
  ...shown,
});

/** `~` before the name of a row that differs. */
const lines = (shown: Partial<NarratedStep>): readonly string[] =>
  stepRows(step(shown)).map(({ name, text, differs }) => `${differs ? '~' : ' '} ${name} ${text}`);

const send = (index: number) =>
  ({ peer: 'p', channel: 'state', message: { has_vote: { height: 5, index } } }) as unknown as Json;

const sends = (...indices: readonly number[]) => indices.map(send) as unknown as NonNullable<NarratedStep['sends']>;

describe('stepRows', () => {
  it('shows what changed, came back and went out', () => {
    expect(
      lines({
        changes: [
          { place: 'peers.p', field: 'p', after: 'added' },
          { place: 'peers.p.round', field: 'p.round', before: -1, after: 0 },
          { place: 'state.c', field: 'c', after: 'x_' },
        ],
        value: 3,
        sends: sends(1, 2),
        forwarded: [{ peer: 'p', message: { has_vote: {} } }] as unknown as NonNullable<NarratedStep['forwarded']>,
        stopped: [{ peer: 'q', error: 'too long' }],
        slept: 1,
        error: 'no',
        crash: 'out of range',
      }),
    ).toEqual([
      '  p added',
      '  p.round -1 -> 0',
      '  c (none) -> x_',
      '  value 3',
      '  sends {peer: p, channel: state, message: {has_vote: {height: 5, index: 1}}}',
      '   {peer: p, channel: state, message: {has_vote: {height: 5, index: 2}}}',
      '  forwarded {peer: p, message: {has_vote: {}}}',
      '  stopped {peer: q, error: "too long"}',
      '  slept 1',
      '  error no',
      '  crash "out of range"',
    ]);
  });

  it('marks the field that is not what was expected, and in it what differs', () => {
    const [none, one, two] = ['_'.repeat(20), `x${'_'.repeat(19)}`, `x${'_'.repeat(18)}x`];
    const changes = [{ place: 'peers.p.prevotes', field: 'p.prevotes', before: none, after: one }];
    expect(lines({ changes, findings: [finding('peers.p.prevotes', two, one)] })).toEqual([
      '~ p.prevotes _20 -> x_18~_~',
    ]);
    expect(lines({ changes, findings: [finding('peers.q.prevotes', two, one)] })).toEqual([
      '  p.prevotes _20 -> x_19',
      '~ q.prevotes x_18~_~',
    ]);
  });

  it.each([
    ['slept', 1, 'no sleep'],
    ['sends', [send(1)], 'nothing sent'],
    ['forwarded', [{}], 'nothing forwarded'],
    ['stopped', [{}], 'nobody stopped'],
    ['error', 'no', 'no error'],
    ['crash', 'no', 'no crash'],
  ])('says that at %s nothing happened where something was expected', (place, expected, text) => {
    expect(lines({ findings: [finding(place, expected, null)] })).toEqual([`~ ${place} ${text}`]);
  });

  it('marks what happened where nothing was expected', () => {
    expect(lines({ slept: 2, findings: [finding('slept', null, 2)] })).toEqual(['~ slept 2']);
  });

  it('marks of several sends the one that differs, and that some are missing', () => {
    const expected = [send(1), send(2), send(3)];
    expect(lines({ sends: sends(1, 7), findings: [finding('sends', expected, [send(1), send(7)])] })).toEqual([
      '  sends {peer: p, channel: state, message: {has_vote: {height: 5, index: 1}}}',
      '~  {peer: p, channel: state, message: {has_vote: {height: 5, index: ~7~}}}',
      '~  (1 more expected)',
    ]);
  });

  it('marks every send of a choice that was not allowed', () => {
    const chosen = { ...finding('sends', [1, 2], 7), allowed: [1, 2] };
    expect(lines({ sends: sends(7), findings: [chosen] })).toEqual([
      '~ sends {peer: p, channel: state, message: {has_vote: {height: 5, index: 7}}}',
    ]);
  });

  it('counts the rest of a long list', () => {
    const all = Array.from({ length: 40 }, (_, index) => index);
    expect(lines({ sends: sends(...all) })).toHaveLength(13);
    expect(lines({ sends: sends(...all) }).at(-1)).toBe('   ... 28 more');
  });

  it('marks no peer whose connection was stopped as expected, whatever the error', () => {
    const stopped = [{ peer: 'p', error: 'mine' }];
    const findings = [
      finding(
        'stopped',
        [
          { peer: 'p', error: 'yours' },
          { peer: 'q', error: '' },
        ],
        stopped,
      ),
    ];
    expect(lines({ stopped, findings })).toEqual(['  stopped {peer: p, error: mine}', '~  (1 more expected)']);
  });

  it('marks a place that an invariant objects to, whose words are no value', () => {
    const findings = [finding('slept', '1', '0', 'invariant')];
    expect(lines({ slept: 0, findings })).toEqual(['~ slept 0']);
    expect(lines({ findings })).toEqual([]);
  });

  it('shows texts of a subject harmless', () => {
    expect(lines({ error: 'a\u001b[2J', stopped: [{ peer: 'p', error: '\u202e' }] }).join('\n')).not.toMatch(
      /[^\P{Cc}\n]|\u202e/u,
    );
  });
});
