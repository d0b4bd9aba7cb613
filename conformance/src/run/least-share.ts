// Whether enough of a plan was judged. A subject that answers little of it by "unsupported" is as good as one that answers all, one that
// answers most of it so was not tested, whatever it says of the rest.

import type { Counts, LevelReport } from './report.ts';

/**
 * The least share of the scenarios sent that must have been judged, for each level, of golden vectors and of generated scenarios. Of the
 * implementations that were measured, with their limits declared, none left out more than 4 in 100: room for twice as many.
 */
export const LEAST_SHARE = 0.9;

/** In plans with fewer scenarios of a level and kind a few that are not supported would decide, and no share is asked for. */
export const SHARE_FROM = 50;

/** Of the counts of a level those that say how much was judged. */
export type Judged = Readonly<Record<'vectors' | 'generated', Pick<Counts, 'passed' | 'failed'>>>;

const judgedOf = ({ passed, failed }: Pick<Counts, 'passed' | 'failed'>): number => passed + failed;

/** Scenarios of a level that were judged. */
export const judgedAt = ({ vectors, generated }: Judged): number => judgedOf(vectors) + judgedOf(generated);

/** One line for each level and kind of which too little was judged; levels of which nothing was are for others to tell. */
export const shareShortfalls = (levels: readonly LevelReport[]): readonly string[] =>
  levels
    .filter((level) => judgedAt(level) > 0)
    .flatMap(({ level, ...counts }) =>
      (['vectors', 'generated'] as const).flatMap((kind) => {
        const due = counts[kind].planned - counts[kind].notSent;
        const judged = judgedOf(counts[kind]);
        if (due < SHARE_FROM || judged >= LEAST_SHARE * due) return [];
        const what = kind === 'vectors' ? 'golden vectors' : 'generated scenarios';
        return [
          `only ${judged} of ${due} ${what} of level ${level} were judged, at least ${LEAST_SHARE * 100} % have to be; what a subject cannot do is declared in initialize`,
        ];
      }),
    );
