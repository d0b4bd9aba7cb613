// What is different between two dialects: the parts that either has alone, with the clauses that they change, and the golden vectors whose demands
// change with them.

import { DIALECT_VARIANTS, execute, PROFILES, type Reference, type Variant } from '#impl';
import type { DialectName, Scenario } from '#spec';
import { translateScenario } from '../dialect/translate-scenario.ts';
import { canonicalJson } from '../scenario-file/canonical-json.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';

/** A part that one of the two has alone. */
export interface DialectPart extends Pick<Variant, 'id' | 'clauses' | 'summary' | 'source'> {
  readonly in: DialectName;
}

export interface DialectDiff {
  readonly format: 1;
  readonly before: DialectName;
  readonly after: DialectName;
  /** Those of the first alone, then those of the second alone; no part changes a clause that is not asked about. */
  readonly parts: readonly DialectPart[];
  /** The golden vectors of Kardia's dialect of which the rules of the two, in the numbers of the second, make different results. */
  readonly vectors: readonly string[];
}

const partsOf = (name: DialectName): readonly Variant[] => (name === 'kardia' ? [] : DIALECT_VARIANTS[name]);

const alone = (name: DialectName, other: DialectName): readonly DialectPart[] => {
  const shared = new Set(partsOf(other).map(({ id }) => id));
  return partsOf(name)
    .filter(({ id }) => !shared.has(id))
    .map(({ id, clauses, summary, source }) => ({ id, in: name, clauses, summary, source }));
};

const resultsOf = (reference: Reference, scenario: Scenario): string =>
  canonicalJson(execute(reference, scenario, ([lowest]) => lowest as number).observation);

/** What differs from `before` to `after`; `vectors` are golden vectors, of which those of Kardia's dialect that name an asked clause are tried. */
export const diffDialects = (
  before: DialectName,
  after: DialectName,
  vectors: readonly VectorEntry[],
  isAsked: (clause: string) => boolean = () => true,
): DialectDiff => {
  const to = PROFILES[after] as Reference;
  // The rules of the first in the numbers of the second: heights, rounds and messages are then the same for both.
  const from = { ...(PROFILES[before] as Reference), dialect: to.dialect };
  const parts = [...alone(before, after), ...alone(after, before)].filter(({ clauses }) => clauses.some(isAsked));
  const demandsChange = ({ dialect, scenario }: VectorEntry): boolean => {
    if (dialect !== 'kardia' || !scenario.clauses.some(isAsked)) return false;
    const translation = translateScenario(scenario, to);
    return (
      translation.type === 'translated' && resultsOf(from, translation.scenario) !== resultsOf(to, translation.scenario)
    );
  };
  return {
    format: 1,
    before,
    after,
    parts,
    vectors: before === after ? [] : vectors.filter(demandsChange).map(({ scenario }) => scenario.id),
  };
};
