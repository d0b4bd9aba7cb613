// All scenarios of a small scope, in the order of their length: what is found is the shortest, and finding nothing proves that there is nothing up to
// that length. Of the scenarios that lead both references to the same pair of states only the first is gone on with. A state is the value of all fields
// and which of them are one object, so that what follows is the same: nothing is missed. That takes out steps that change nothing and
// steps that may change places. Validators are not exchanged for each other: a fault may well lie in an index.

import type { PeerStateScenario, PeerStateStep } from '#spec';
import { giveTurn } from '../../give-turn.ts';
import { accept } from '../../oracles/accept.ts';
import { compareResults } from '../../oracles/compare-results.ts';
import type { Parting } from '../../distinguish/comparison.ts';
import { NONE_SHARED, replay, scenarioOf, take, type At, type Node, type Taken } from './one-step.ts';
import { partingOf } from '../../distinguish/parting-of.ts';
import type { NamedReference } from '../../subjects/named-reference.ts';

/** What an exhaustive search went through. */
export interface Exhausted {
  /** The length up to which every scenario is covered. */
  readonly depth: number;
  /** Steps of the alphabet. */
  readonly letters: number;
  /** Steps that were taken on both sides. */
  readonly steps: number;
  /** Distinct pairs of states that were reached. */
  readonly statePairs: number;
  readonly found?: { readonly scenario: PeerStateScenario; readonly parting: Parting };
}

/** The choices that a step leaves either side; one `undefined` where it leaves none. */
const choicesOf = (left: Taken, right: Taken): readonly (number | undefined)[] => {
  const values = [...new Set([...left.allowed, ...right.allowed])];
  return values.length < 2 ? [undefined] : values;
};

/** Whether a difference is one for an acceptor: what is left open is not. */
const confirm = (sides: readonly [NamedReference, NamedReference], path: Node): Parting | undefined => {
  const scenario = scenarioOf(path.steps);
  for (const [acceptor, actor] of [sides, [sides[1], sides[0]] as const]) {
    const observed = replay(actor.reference, path);
    if (actor.reference.crashes === 'unspecified' && observed.at(-1)?.crash !== undefined) continue;
    const verdict = accept(acceptor.reference, scenario, { id: scenario.id, steps: observed });
    const comparison = partingOf(acceptor.name, actor.name, verdict, observed);
    if (comparison.type === 'parted') return comparison.parting;
  }
  return undefined;
};

const hashOf = ([left, right]: Node['sides']): string => {
  const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
  // As a rule both are in the same state.
  return a === b ? a : `${a} ${b}`;
};

export interface ExhaustOptions {
  readonly sides: readonly [NamedReference, NamedReference];
  readonly alphabet: readonly PeerStateStep[];
  readonly depth: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (depth: number, done: number, total: number) => void;
}

const PROGRESS_NODES = 50;

/** Goes through all scenarios of up to `depth` steps, or to the first on which the two part; `depth` of the result is what was completed. */
export const exhaust = async ({ sides, alphabet, depth, signal, onProgress }: ExhaustOptions): Promise<Exhausted> => {
  const fresh: At = { state: undefined, sharing: NONE_SHARED };
  const root: Node = { steps: [], choices: [], sides: [fresh, fresh] };
  const seen = new Set([hashOf(root.sides)]);
  let frontier: readonly Node[] = [root];
  let steps = 0;
  const result = (completed: number): Exhausted => ({
    depth: completed,
    letters: alphabet.length,
    steps,
    statePairs: seen.size,
  });

  /** All that follows from `node` in one step: the next nodes, or a difference. */
  const expand = (node: Node, next: Node[]): Parting | undefined => {
    const [first, second] = sides;
    const both = (step: PeerStateStep, choice: number | undefined): readonly [Taken, Taken] => {
      steps++;
      return [
        take(first.reference, node, node.sides[0], step, choice),
        take(second.reference, node, node.sides[1], step, choice),
      ];
    };
    for (const step of alphabet) {
      const tried = both(step, undefined);
      for (const choice of choicesOf(...tried)) {
        const [left, right] = choice === undefined ? tried : both(step, choice);
        const path: Node = {
          steps: [...node.steps, step],
          choices: [...node.choices, choice],
          sides: [left.at, right.at],
        };
        const allowed = left.allowed.join() === right.allowed.join();
        if (!allowed || compareResults(left.result, right.result).length > 0) {
          const parting = confirm(sides, path);
          if (parting !== undefined) {
            next.push(path);
            return parting;
          }
          continue;
        }
        if (left.result.crash !== undefined) continue;
        const hash = hashOf(path.sides);
        if (seen.has(hash)) continue;
        seen.add(hash);
        next.push(path);
      }
    }
    return undefined;
  };

  for (let length = 1; length <= depth; length++) {
    const next: Node[] = [];
    for (const [index, node] of frontier.entries()) {
      const parting = expand(node, next);
      const last = next.at(-1);
      if (parting !== undefined && last !== undefined)
        return { ...result(length - 1), found: { scenario: scenarioOf(last.steps), parting } };
      if (index % PROGRESS_NODES === 0) onProgress?.(length, index, frontier.length);
      await giveTurn();
      if (signal?.aborted === true) return result(length - 1);
    }
    frontier = next;
  }
  return result(depth);
};
