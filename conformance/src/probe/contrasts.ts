// Questions whose answers must differ, for each level: an adapter that gives the same to all of them made its answer up.

import type { Level, Scenario } from '#spec';
import { plainReactor } from '../levels/plain-reactor.ts';
import type { Contrast } from './probe.ts';

const ITEMS = ['00', '01', '02'];

const contrast = <Question>(
  level: Level,
  questions: readonly Question[],
  parts: (question: Question) => { readonly setup: object; readonly steps: readonly object[] },
): Contrast => ({
  level,
  scenarios: questions.map(
    (question, index) =>
      // Which shape belongs to the level is for the caller to know.
      ({
        id: `${level}/probe/contrast_${index}`,
        title: '',
        level,
        clauses: [],
        ...parts(question),
      }) as unknown as Scenario,
  ),
});

const CONTRASTS: Readonly<Record<Level, () => Contrast>> = {
  bit_array: () =>
    contrast('bit_array', ['x', '_x', 'xx_'], (array) => ({
      setup: { arrays: { a: array } },
      steps: [{ size: { array: 'a' } }],
    })),
  codec: () =>
    contrast('codec', [1, 2, 3], (index) => ({
      setup: {},
      steps: [{ encode: { message: { has_vote: { height: 1, round: 1, type: 'prevote', index } } } }],
    })),
  crypto: () =>
    contrast('crypto', [1, 2, 3], (count) => ({
      setup: {},
      steps: [{ merkle_root: { items: ITEMS.slice(0, count) } }],
    })),
  vote_set: () =>
    contrast('vote_set', [1, 2, 3], (count) => {
      const { chain_id, validators } = plainReactor(count);
      return {
        setup: { chain_id, height: 1, validators },
        steps: [{ set_round: { round: 1 } }, { size: { round: 1, type: 'prevote' } }],
      };
    }),
  peer_state: () =>
    contrast('peer_state', [3, 5, 9], (height) => ({
      setup: {},
      steps: [
        { apply_new_round_step: { height, round: 1, step: 1, seconds_since_start_time: 0, last_commit_round: 0 } },
      ],
    })),
  reactor: () =>
    contrast('reactor', ['p', 'q', 'r'], (peer) => ({ setup: plainReactor(3), steps: [{ add_peer: { peer } }] })),
};

/** One contrast for each of `levels`. */
export const contrastsFor = (levels: readonly Level[]): readonly Contrast[] =>
  levels.map((level) => CONTRASTS[level]());
