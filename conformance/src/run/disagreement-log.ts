// The disagreements of a run, one of each kind: where two oracles say contrary things of one step, the suite is at fault, not the subject.

import type { StepResult } from '#spec';
import { signatureOf, type Dispute } from '../oracles/finding.ts';
import { keptFinding, keptResults } from '../subjects/kept-outcome.ts';
import type { Disagreement } from './report.ts';

/** A disagreement before it has a file and a command. */
export interface LoggedDisagreement extends Omit<Disagreement, 'replay' | 'file'> {
  /** What a golden vector demands. */
  readonly record?: readonly StepResult[];
}

/** One scenario in which something is disputed. */
export type Disputed = Pick<LoggedDisagreement, 'scenario' | 'observed' | 'record'>;

export interface DisagreementLog {
  /** Adds what is disputed in one scenario; of a kind that was seen before only the number grows. */
  readonly add: (disputes: readonly Dispute[], disputed: Disputed) => void;
  /** Adds what another log holds. */
  readonly merge: (others: readonly LoggedDisagreement[]) => void;
  readonly disagreements: () => readonly LoggedDisagreement[];
}

/** An empty log. */
export const startDisagreementLog = (): DisagreementLog => {
  const log = new Map<string, { -readonly [Key in keyof LoggedDisagreement]: LoggedDisagreement[Key] }>();
  const addOne = (logged: LoggedDisagreement): void => {
    const key = `${signatureOf(logged.finding)} ${logged.against}`;
    const known = log.get(key);
    if (known === undefined)
      log.set(key, { ...logged, finding: keptFinding(logged.finding), observed: keptResults(logged.observed) });
    else known.count += logged.count;
  };
  return {
    add: (disputes, disputed) => {
      for (const { finding, against } of disputes) addOne({ finding, against, ...disputed, count: 1 });
    },
    merge: (others) => {
      for (const logged of others) addOne(logged);
    },
    disagreements: () => [...log.values()],
  };
};
