// What the generators need to know of a level: how its scenarios are drawn, and which of them make sense.

import type { Dialect, Scenario } from '#spec';
import type { Reference } from '#impl';
import type { Draw } from './draw.ts';
import type { ScenarioOptions } from './options.ts';

/** What a generator of a level is told about the subject. */
export interface GeneratorOptions extends Omit<ScenarioOptions, 'hostile'> {
  /** Whether scenarios may begin with a state set from outside; only for subjects that support it. */
  readonly setState: boolean;
}

/** One generator of a level, with its part of the runs. */
export interface LevelGenerator<Own extends Scenario = Scenario> {
  readonly name: 'well formed' | 'hostile' | 'state set from outside';
  /** Its part of the runs of its level, relative to the others'. */
  readonly share: number;
  /** Whether it is good for nothing where no state may be set from outside. */
  readonly needsState?: true;
  /** @throws RangeError if nothing can be made of the operations. */
  readonly draw: (options: GeneratorOptions) => Draw<Own>;
}

/** How scenarios of a level come about. The methods are asked about scenarios of the level only. */
export interface LevelDrawing<Own extends Scenario = Scenario> {
  /** Scenarios in a run with the default budget: several times what the coverage floors need, and in process a few seconds. */
  readonly runs: number;
  /** Kardia's, in the order in which they run. */
  readonly generators: readonly LevelGenerator<Own>[];
  /** What a dialect of the Tendermint family has and Kardia does not, and the operations without which nothing of it can be drawn. */
  readonly own?: { readonly needs: readonly string[]; readonly draw: (reference: Reference) => Draw<Own> };
  /** Whether correct nodes alone can bring the scenario about. */
  isWellFormed(scenario: Own, reference: Reference): boolean;
  /** Whether it can be given to a subject without harm; any can if absent. */
  isRunnable?(scenario: Own, dialect: Dialect): boolean;
  /** Why it cannot be set up although every part has the right shape, in one line; any can if absent. */
  contradictionIn?(scenario: Own): string | undefined;
}
