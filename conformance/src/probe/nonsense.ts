// The nonsense that is sent to an adapter, for each level that it declares: operations that do not exist, arguments of a wrong kind, and
// setups that contradict themselves. Keys that nobody knows are not among it: readers of JSON may pass over them.

import type { Level } from '#spec';
import type { Nonsense } from './probe.ts';
import { plainReactor, PROBE_BLOCKS } from '../levels/plain-reactor.ts';

/** An operation that no level has. */
const UNKNOWN = { transmogrify: {} };

const nonsense = (
  level: string,
  name: string,
  what: string,
  parts: { readonly setup?: object; readonly steps: readonly object[] },
): Nonsense => ({
  what,
  scenario: { id: `${level}/probe/${name}`, title: what, level, clauses: [], setup: {}, ...parts },
});

const unknownOperation = (level: Level, setup: object): Nonsense =>
  nonsense(level, 'unknown_operation', `an operation that level ${level} does not have`, { setup, steps: [UNKNOWN] });

const wrongKind = (level: Level, step: object, setup: object = {}): Nonsense =>
  nonsense(level, 'wrong_kind', `an argument of a wrong kind at level ${level}, ${JSON.stringify(step)}`, {
    setup,
    steps: [step],
  });

const contradictions = (): readonly Nonsense[] => {
  const stored = { block: 'A1', commit: null, seen_commit: null };
  const contradiction = (name: string, what: string, setup: object): Nonsense =>
    nonsense('reactor', name, what, { setup, steps: [{ add_peer: { peer: 'p' } }] });
  const { node } = plainReactor(3);
  return [
    contradiction('height_twice', 'a reactor whose store holds a height twice', {
      ...plainReactor(3),
      store: [stored, { ...stored, block: 'B1' }],
    }),
    contradiction('unknown_validators', 'a reactor that holds votes of more validators than there are', {
      ...plainReactor(3),
      node: { ...node, votes: [{ type: 'prevote', round: 1, block: null, have: 'xxxxxxxx' }] },
    }),
    contradiction('unnamed_block', 'a reactor whose proposal is for a block that nothing describes', {
      ...plainReactor(3),
      node: { ...node, proposal: { block: 'Z9', round: 1, pol_round: 0 } },
    }),
  ];
};

const LATE = {
  type: 'precommit',
  round: 1,
  block_id: null,
  timestamp: { seconds: 0, nanos: 0 },
  validator_index: 0,
} as const;

const NONSENSE: Readonly<Record<Level, () => readonly Nonsense[]>> = {
  bit_array: () => [
    unknownOperation('bit_array', { arrays: { a: 'x_x' } }),
    wrongKind('bit_array', { new: { size: 'many', into: 'b' } }, { arrays: { a: 'x_x' } }),
    nonsense('bit_array', 'unmade_array', 'a step that reads an array which nothing has made', {
      setup: { arrays: { a: 'x_x' } },
      steps: [{ size: { array: 'nowhere' } }],
    }),
  ],
  codec: () => [unknownOperation('codec', {}), wrongKind('codec', { decode: { bytes: 12 } })],
  crypto: () => [unknownOperation('crypto', {}), wrongKind('crypto', { merkle_root: { items: 'none' } })],
  vote_set: () => {
    const { chain_id, validators } = plainReactor(1);
    const setup = { chain_id, height: 1, validators };
    return [
      unknownOperation('vote_set', setup),
      wrongKind('vote_set', { size: { round: 'first', type: 'prevote' } }, setup),
      nonsense('vote_set', 'late_vote_of_own_height', 'a late precommit that is of the height itself', {
        setup,
        steps: [{ add_late_precommit: { vote: { ...LATE, height: 1 }, last_commit: null } }],
      }),
    ];
  },
  peer_state: () => [
    unknownOperation('peer_state', {}),
    wrongKind('peer_state', { ensure_vote_bit_arrays: { height: 1, size: 'many' } }),
  ],
  reactor: () => [unknownOperation('reactor', { ...plainReactor(3), blocks: PROBE_BLOCKS }), ...contradictions()],
};

/** The nonsense for an adapter that declares `levels`; one scenario is of a level that does not exist. */
export const nonsenseFor = (levels: readonly Level[]): readonly Nonsense[] => [
  nonsense('telepathy', 'unknown_level', 'a level that does not exist', { steps: [UNKNOWN] }),
  ...levels.flatMap((level) => NONSENSE[level]()),
];
