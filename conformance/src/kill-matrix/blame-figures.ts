// How often the first failure names what a mutant breaks, level by level, and how often the failures of two mutants in one subject name both.

import { LEVELS, type Level } from '#spec';
import type { Blame } from './blame-of.ts';
import type { HuntResult } from './hunt.ts';
import type { PairResult } from './try-pair.ts';

/** What is aimed at, per cent, at every level: of mutants that are blamed, and of pairs of which both are named. */
export const AIM = { blamed: 95, named: 90 } as const;

/** The least shares, per cent, by level. */
export type BlameFloors = Readonly<Record<Level, { readonly blamed: number; readonly named: number }>>;

/** Those in force: what was reached, rounded down. Raise them with every step towards the aim. */
export const FLOORS: BlameFloors = {
  bit_array: { blamed: 92, named: 91 },
  codec: { blamed: 82, named: 58 },
  crypto: { blamed: 78, named: 91 },
  vote_set: { blamed: 65, named: 66 },
  peer_state: { blamed: 85, named: 83 },
  reactor: { blamed: 75, named: 66 },
};

/** One level. */
export interface LevelBlame {
  readonly level: Level;
  /** Mutants that something shows at this level, and those of them of which the first failure names what they break. */
  readonly shown: number;
  readonly blamed: number;
  /** Pairs that were tried, and those of which both are named. */
  readonly pairs: number;
  readonly named: number;
}

/** `part` of `whole`, per cent; 100 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

/** The same for a person; `-` of nothing. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${shareOf(part, whole).toFixed(1)} %`;

/** The cell of a mutant: `yes`, or what is named wrongly as `wrong` says it; `-` where nothing shows the mutant. */
export const blamedText = (
  { blames }: Pick<HuntResult, 'blames'>,
  wrong: (blame: Blame) => string,
  between: string,
): string => {
  if (blames.length === 0) return '-';
  const others = blames.filter(({ right }) => !right);
  return others.length === 0 ? 'yes' : others.map(wrong).join(between);
};

/** The levels at which mutants are shown. */
export const levelBlames = (
  results: readonly Pick<HuntResult, 'blames'>[],
  pairs: readonly PairResult[],
): readonly LevelBlame[] =>
  LEVELS.map((level) => {
    const shown = results.flatMap(({ blames }) => blames).filter((blame) => blame.level === level);
    const tried = pairs.filter((pair) => pair.level === level);
    return {
      level,
      shown: shown.length,
      blamed: shown.filter(({ right }) => right).length,
      pairs: tried.length,
      named: tried.filter(({ unnamed }) => unnamed.length === 0).length,
    };
  }).filter(({ shown }) => shown > 0);
