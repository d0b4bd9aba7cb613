// The values at the ends of a scenario, with what they mean. Shrinking is written over these, so that it works for every level
// and every operation whose arguments are named here.

import type { Scenario } from '#spec';
import type { LeafKind } from './leaf-kind.ts';

/** Visits one leaf and returns what shall stand there. */
export type LeafMap = (kind: LeafKind, value: unknown) => unknown;

/** Where the leaves of a level are. */
export interface LevelLeaves<Own extends Scenario = Scenario> {
  /** What stands under `key` in the arguments of `operation`, or in the `setup`; a value of no kind is looked into. */
  kindOf(key: string, value: unknown, operation: string): LeafKind | undefined;
  /** The setup with every leaf mapped, where its keys are the scenario's own; itself where nothing changed. */
  mapSetup?(setup: Own['setup'], map: LeafMap): object;
}

const mapNode = (leaves: LevelLeaves, node: object, operation: string, map: LeafMap): object => {
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const kind = leaves.kindOf(key, value, operation);
    const mapped =
      kind !== undefined
        ? map(kind, value)
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? mapNode(leaves, value, operation || key, map)
          : value;
    if (mapped === value) continue;
    copy ??= { ...node };
    copy[key] = mapped;
  }
  return copy ?? node;
};

/**
 * The scenario with every leaf replaced by what `map` returns, in a fixed order: setup first, then step by step. Parts in which
 * nothing changed are shared with the original; the original itself is returned where nothing changed at all.
 */
export const mapLeaves = (leaves: LevelLeaves, scenario: Scenario, map: LeafMap): Scenario => {
  const setup = leaves.mapSetup?.(scenario.setup, map) ?? mapNode(leaves, scenario.setup, 'setup', map);
  let changed = setup !== scenario.setup;
  const steps = scenario.steps.map((step) => {
    const mapped = mapNode(leaves, step, '', map);
    if (mapped !== step) changed = true;
    return mapped;
  });
  // Keys and kinds are kept, so it is a scenario of the same level.
  return changed ? ({ ...scenario, setup, steps } as unknown as Scenario) : scenario;
};

/** A leaf and its place in the order of `mapLeaves`. */
export interface Leaf {
  readonly position: number;
  readonly kind: LeafKind;
  readonly value: unknown;
}

/** All leaves in order. */
export const leavesOf = (level: LevelLeaves, scenario: Scenario): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  mapLeaves(level, scenario, (kind, value) => {
    leaves.push({ position: leaves.length, kind, value });
    return value;
  });
  return leaves;
};

/** The scenario with `value` at the leaf of that position. */
export const withLeaf = (level: LevelLeaves, scenario: Scenario, position: number, value: unknown): Scenario => {
  let at = 0;
  return mapLeaves(level, scenario, (_kind, old) => (at++ === position ? value : old));
};
