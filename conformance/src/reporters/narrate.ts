// A scenario with what a subject did, as a story: per step the operation, what changed, what came back, and what was objected to.

import { argumentsOf, KARDIA, operationOf, type Dialect, type Json, type Scenario, type StepResult } from '#spec';
import type { Finding } from '../oracles/finding.ts';
import { changedNames, initialState, type Peers } from '../scenario-file/changes.ts';
import type { State } from '../scenario-file/level-writing.ts';
import { changesOfPeers } from './peer-changes.ts';
import type { Change } from './change.ts';

/** One step of the story. Of what came back and went out those that happened; the states are told by what changed in them. */
export interface NarratedStep extends Omit<StepResult, 'state' | 'peers'> {
  /** From 0. */
  readonly index: number;
  readonly operation: string;
  readonly arguments: Json;
  /** Whether the subject came as far as this step; taken for granted where nothing is known of any. */
  readonly taken: boolean;
  readonly changes: readonly Change[];
  /** The clauses that fired in the reference; absent where it did not follow the subject to this step. */
  readonly fired?: readonly string[];
  readonly findings: readonly Finding[];
}

const changesOf = (scenario: Scenario, before: State, after: State): readonly Change[] => {
  const [old, now] = [before, after] as unknown as readonly [Record<string, Json>, Record<string, Json>];
  return changedNames(scenario.level, before, after).map((field) => ({
    place: `state.${field}`,
    field,
    ...(Object.hasOwn(old, field) ? { before: old[field] ?? null } : {}),
    after: now[field] ?? null,
  }));
};

/**
 * The story of `scenario` with `results`, which may end early. Each finding stands at its step; `fired`, where given, has the clauses of
 * each step that the reference followed. A finding beyond the last step stands at the last.
 */
export const narrate = (
  scenario: Scenario,
  results: readonly StepResult[],
  findings: readonly Finding[],
  fired: readonly (readonly string[])[] = [],
  dialect: Dialect = KARDIA,
): readonly NarratedStep[] => {
  let before = initialState(scenario, dialect);
  let peers: Peers = {};
  const last = scenario.steps.length - 1;
  return scenario.steps.map((step, index): NarratedStep => {
    const result = results[index];
    const { state = before, peers: peersAfter = peers, ...shown } = result ?? {};
    const changes = [...changesOf(scenario, before, state), ...changesOfPeers(peers, peersAfter, dialect)];
    before = state;
    peers = peersAfter;
    const clauses = fired[index];
    return {
      index,
      operation: operationOf(step),
      arguments: argumentsOf(step) as Json,
      taken: result !== undefined || results.length === 0,
      ...shown,
      changes,
      ...(clauses === undefined ? {} : { fired: clauses }),
      findings: findings.filter((finding) => Math.min(finding.step, last) === index),
    };
  });
};
