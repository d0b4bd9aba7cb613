// What the oracles must know of each level: where a subject stands by what its results show, and which clauses come into question there.

import type { Level } from '#spec';

/** Of one level. */
export interface LevelJudging {
  /** What results show of where a subject stands: nothing that lasts, arrays, vote sets, or the states of peers, of which two arrays may be one object. */
  readonly stands: 'nowhere' | 'arrays' | 'votes' | 'peers';
  /** The families of clauses that are means here: what they are about has a level of its own. */
  readonly means: readonly string[];
  /** Whether each operation is a rule: what it fires first is its own clause. */
  readonly operationsAreRules: boolean;
  /** Whether nobody asks these rules, so that no other answer can explain what was seen, and the operation's own clause counts most. */
  readonly asksNobody?: true;
  /** Whether results are messages, whose fields are read. */
  readonly readsMessages?: true;
  /** Whether what is remembered from one scenario to the next must not hide which clauses fire. */
  readonly remembersNothing?: true;
}

/** By level. */
export const JUDGING: Readonly<Record<Level, LevelJudging>> = {
  bit_array: { stands: 'arrays', means: [], operationsAreRules: true, asksNobody: true },
  codec: { stands: 'nowhere', means: ['BA'], operationsAreRules: true, readsMessages: true },
  crypto: { stands: 'nowhere', means: ['BA'], operationsAreRules: true, remembersNothing: true },
  vote_set: { stands: 'votes', means: ['BA', 'CR', 'PT'], operationsAreRules: true },
  peer_state: { stands: 'peers', means: ['BA'], operationsAreRules: false },
  reactor: { stands: 'peers', means: ['BA', 'CR', 'PT'], operationsAreRules: false },
};
