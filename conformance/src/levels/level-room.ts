// All that is peculiar to one level, for the parts of the program that speak of levels in general. Each level has a folder with its room.

import type { Scenario, StepResult } from '#spec';
import type { LevelDrawing } from '../arbitraries/level-drawing.ts';
import type { LevelTranslation } from '../dialect/translation.ts';
import type { LevelNovelty } from '../distinguish/level-novelty.ts';
import type { Law } from '../metamorphic/law.ts';
import type { LevelProbe } from '../probe/level-probe.ts';
import type { LevelRenaming } from '../promote/level-renaming.ts';
import type { LevelWriting } from '../scenario-file/level-writing.ts';
import type { LevelShrinking } from '../shrinking/level-shrinking.ts';

/** The room of the level whose scenarios are `Own`. Its methods are asked about these only. */
export interface LevelRoom<Own extends Scenario = Scenario> {
  /** The families of clauses that the level itself is about; at other levels they are means. */
  readonly families: ReadonlySet<string>;
  readonly drawing: LevelDrawing<Own>;
  readonly translation: LevelTranslation<Own>;
  /** The least number of times that each clause must fire in 1,000 judged steps over the generators in their shares. */
  readonly floors: Readonly<Record<string, number>>;
  readonly probe: LevelProbe;
  readonly shrinking: LevelShrinking<Own>;
  readonly writing: LevelWriting<Own>;
  readonly novelty: LevelNovelty<Own>;
  readonly renaming: LevelRenaming;
  /** Metamorphic laws that speak of this level alone. */
  readonly laws: readonly Law[];
  /** Whether the step says something about a peer, so that to say it twice adds nothing; no step does if absent. */
  isStatement?(step: object): boolean;
  /** What a step works on that is not among its arguments; nothing if absent. */
  operandsOf?(scenario: Own, observed: readonly StepResult[], step: number): unknown;
  /** Whether the scenario begins with a state set from outside, which a subject must have declared; none does if absent. */
  beginsWithState?(scenario: Own): boolean;
}
