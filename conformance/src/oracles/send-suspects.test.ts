import { describe, expect, it } from 'vitest';
import { brokenHeightRule } from './send-suspects.ts';
import type { StepTrace } from './trace.ts';

/** A step of the votes routine for a peer at height 5, round 2, whose proposal has a POL of round 1. */
const trace = (...fired: readonly string[]): StepTrace => ({
  written: new Map(),
  assigned: new Map(),
  kept: new Map(),
  errorOf: () => undefined,
  ends: [],
  before: { 'peers.p': { height: 5, round: 2, proposalPolRound: 1 } },
  fired,
});

const vote = (height: number, round: number, type: string) => [{ message: { vote: { height, round, type } } }];

const CHOSEN = 'PS-PVS-7';

describe('brokenHeightRule', () => {
  it('names the rule that was passed over and would have chosen what was sent', () => {
    const byPrecommits = trace('GV-2', 'GH-4', CHOSEN);
    expect(brokenHeightRule(byPrecommits, 'p', vote(5, 2, 'prevote'))).toBe('GH-3');
    expect(brokenHeightRule(byPrecommits, 'p', vote(4, 0, 'precommit'))).toBe('GH-1');
    expect(brokenHeightRule(byPrecommits, 'p', vote(5, 1, 'prevote'))).toBe('GH-2');
  });

  it('names the rule that chose, where a later one was taken or nothing was sent', () => {
    expect(brokenHeightRule(trace('GV-2', 'GH-2', CHOSEN), 'p', vote(5, 2, 'precommit'))).toBe('GH-2');
    expect(brokenHeightRule(trace('GV-2', 'GH-5', CHOSEN), 'p', undefined)).toBe('GH-5');
  });

  it('names the pick where the rule of what was sent had its turn', () => {
    expect(brokenHeightRule(trace('GV-2', 'GH-6'), 'p', vote(5, 1, 'prevote'))).toBe('PS-PVS-5');
    expect(brokenHeightRule(trace('GV-2', 'GH-1', 'GH-6', CHOSEN), 'p', vote(4, 0, 'precommit'))).toBe('PS-PVS-5');
  });

  it('says nothing where the rule is the same, or the peer is not at the height of the node', () => {
    expect(brokenHeightRule(trace('GV-2', 'GH-4', CHOSEN), 'p', vote(5, 2, 'precommit'))).toBeUndefined();
    expect(brokenHeightRule(trace('GV-3', CHOSEN), 'p', vote(5, 2, 'precommit'))).toBeUndefined();
  });
});
