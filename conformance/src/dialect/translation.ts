// What becomes of a scenario of Kardia in a dialect of the Tendermint family, and what a level has to say about it.

import type { Scenario } from '#spec';
import type { Passage } from './translated-validators.ts';

/** The scenario in the other dialect, or why it makes no sense there. */
export type Translation =
  | { readonly type: 'translated'; readonly scenario: Scenario }
  | { readonly type: 'inapplicable'; readonly reason: string };

/** How scenarios of a level are translated. */
export interface LevelTranslation<Own extends Scenario = Scenario> {
  /** The operations of Kardia that the Tendermint family has no counterpart of, with the reason. */
  readonly withoutCounterpart: Readonly<Record<string, string>>;
  /** The same story with the other's numbers, keys and signatures. Asked about scenarios with counterparts only. */
  translate(passage: Passage, scenario: Own): Own;
}
