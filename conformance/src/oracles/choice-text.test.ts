// What an illegal choice is told as.

import type { Json, StepResult } from '#spec';
import { describe, expect, it } from 'vitest';
import { choiceText } from './choice-text.ts';

const sent = (message: Json): StepResult => ({
  sends: [{ peer: 'p', channel: 'vote', blocking: true, message, ok: true }],
});

const vote = (type: string, height: number, round: number, index: number): StepResult =>
  sent({ vote: { type, height, round, validator_index: index } });

const tick = { tick: { peer: 'p', routine: 'votes' } };

describe('choiceText', () => {
  it('tells a vote of another type, height or round by what differs, although the index is legal', () => {
    const expected = vote('precommit', 5, 1, 3);
    const told = (result: StepResult) => choiceText({ step: tick, result, allowed: [3], expected, rule: 'GV-4' });
    expect(told(vote('prevote', 5, 1, 3))).toEqual({
      expected: 'precommit of height 5, round 1, index 3 [GV-4]',
      observed: 'prevote of height 5, round 1, index 3',
      sentence:
        'tick took prevote of height 5, round 1, index 3, where it may take precommit of height 5, round 1, index 3 [GV-4]: another type',
    });
    expect(told(vote('precommit', 4, 2, 3)).sentence).toMatch(/: another height, another round$/);
    expect(told(vote('precommit', 5, 1, 2)).sentence).toMatch(/: another index$/);
  });

  it('tells block parts by height, round and index', () => {
    const part = (index: number): StepResult => sent({ block_part: { height: 7, round: 0, part: { index } } });
    expect(
      choiceText({ step: tick, result: part(2), allowed: [0, 1, 4], expected: part(0), rule: 'GD-2' }),
    ).toMatchObject({
      expected: 'block part of height 7, round 0, index 0, 1 or 4 [GD-2]',
      observed: 'block part of height 7, round 0, index 2',
    });
  });

  it('tells a message that is no choice at all, and none', () => {
    const expected = vote('prevote', 5, 1, 3);
    const told = (result: StepResult) => choiceText({ step: tick, result, allowed: [3], expected, rule: 'GV-4' });
    expect(told(sent({ new_valid_block: { height: 5, round: 1 } })).observed).toBe(
      'new valid block of height 5, round 1',
    );
    expect(told({ sends: [] })).toMatchObject({
      observed: 'nothing',
      sentence: expect.not.stringContaining('another'),
    });
  });

  it('takes height, round and type of a bare index from the arguments of the step', () => {
    const step = { pick_send_vote: { height: 5, round: 1, type: 'prevote', size: 4, bits: 'xxxx', link: 'ok' } };
    expect(choiceText({ step, result: { value: true, sends: [2] }, allowed: [1, 3], rule: 'PS-PVS-5' })).toMatchObject({
      expected: 'prevote of height 5, round 1, index 1 or 3 [PS-PVS-5]',
      observed: 'prevote of height 5, round 1, index 2',
    });
  });

  it('tells a bit of an array by its index, and cuts a long set', () => {
    const step = { pick_random: { array: 'a' } };
    const allowed = Array.from({ length: 40 }, (_, index) => 2 * index);
    const { expected, observed } = choiceText({ step, result: { value: 1 }, allowed, rule: 'BA-PICK' });
    expect(expected).toMatch(/^bit of index 0, 2, .*, 30 or one of 24 more \[BA-PICK\]$/);
    expect(observed).toBe('bit of index 1');
    expect(choiceText({ step, result: { value: null }, allowed: [1], rule: 'BA-PICK' }).observed).toBe('nothing');
  });

  it('tells which of several sends is the illegal one', () => {
    const sends = (...types: string[]): StepResult => ({
      sends: types.flatMap((type) => vote(type, 5, 1, 3).sends ?? []),
    });
    const { observed } = choiceText({
      step: tick,
      result: sends('prevote', 'precommit'),
      allowed: [3],
      expected: sends('prevote', 'prevote'),
      rule: 'GV-4',
    });
    expect(observed).toBe('precommit of height 5, round 1, index 3');
  });
});
