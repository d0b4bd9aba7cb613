import { describe, expect, it } from 'vitest';
import { brokenWritingRule } from './encoded-suspects.ts';

/** A HasVote with height 5, round 2 and type 1, as the envelope holds it. */
const HAS_VOTE = '3a06080510021801';

const zeroes = (count: number): string => '00'.repeat(count);

/** The zero block id, and a VoteSetMaj23 of height 5 for it. */
const ZERO_BLOCK_ID = `0a20${zeroes(32)}12221220${zeroes(32)}`;
const CLAIM = `424a08052246${ZERO_BLOCK_ID}`;

describe('brokenWritingRule', () => {
  it.each([
    ['a length in front', HAS_VOTE, `08${HAS_VOTE}`, 'WF-ENV-1'],
    ['another number of the member', HAS_VOTE, '4206080510021801', 'WF-ENV-2'],
    ['another order of fields', HAS_VOTE, '3a06100208051801', 'WF-PR-5'],
    ['a zero that is written', HAS_VOTE, '3a080805100218012000', 'WF-PR-1'],
    ['a sub-message that is left out', CLAIM, '42020805', 'WF-PR-4'],
    ['a short zero block id', CLAIM, '420408052200', 'WF-PR-10'],
  ])('tells %s', (_what, expected, observed, clause) => {
    expect(brokenWritingRule(expected, observed)).toBe(clause);
  });

  it.each([
    ['another number in a field', HAS_VOTE, '3a06080610021801'],
    ['a text that is no message', HAS_VOTE, '3a06080510'],
    ['an error', null, HAS_VOTE],
    ['a message that was read', { has_vote: {} }, { has_vote: {} }],
    ['the same bytes', HAS_VOTE, HAS_VOTE],
  ])('says nothing of %s', (_what, expected, observed) => {
    expect(brokenWritingRule(expected, observed)).toBeUndefined();
  });
});
