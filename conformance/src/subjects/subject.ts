// A subject is whatever is judged: the reference in this process, or a program behind the adapter protocol. It turns
// scenarios into outcomes; it never judges.

import type { Level, LimitName, Observation, Scenario } from '#spec';

/**
 * What became of one scenario. Only an observation says anything about conformance. `stderr` is the end of what the subject wrote to
 * standard error meanwhile, whole lines of at most 4 KiB; absent where it wrote nothing, or where that is not known.
 */
export type Outcome =
  | { readonly type: 'observation'; readonly observation: Observation; readonly stderr?: string }
  /** The subject cannot set up or drive this scenario: it said so, or it declared before that it `lacks` something which this needs. */
  | { readonly type: 'unsupported'; readonly why: string; readonly lacks?: Lack }
  /** The subject's process ended, or stopped answering, while it worked on this scenario alone. */
  | {
      readonly type: 'crash';
      readonly code: 'exited' | 'killed' | 'timeout';
      readonly detail: string;
      readonly stderr?: string;
    }
  /** The adapter broke the protocol: garbage, a wrong id, a wrong number of steps, a malformed result. */
  | {
      readonly type: 'fault';
      readonly code: FaultCode;
      readonly detail: string;
      /** Set where the fault cost the adapter its process. */
      readonly fatal?: true;
    };

/** What a subject has declared that it does not have: a level or an operation by its name, or a limit of its types. */
export interface Lack {
  readonly kind: 'level' | 'operation' | 'limit';
  readonly name: string;
}

/** `not-run`: an earlier scenario brought the process down, and the caller asked for no more after that. */
export type FaultCode =
  'garbage' | 'wrong-id' | 'wrong-steps' | 'malformed-result' | 'rpc-error' | 'not-started' | 'gave-up' | 'not-run';

/** An outcome that cost the subject its process: a crash, a time-out, or a fault after which nothing can be understood. */
export type Death = Extract<Outcome, { readonly type: 'crash' | 'fault' }>;

/** Whether `outcome` is one. */
export const isDeath = (outcome: Outcome): outcome is Death =>
  outcome.type === 'crash' || (outcome.type === 'fault' && outcome.fatal === true);

/** How scenarios are to be run. */
export interface RunOptions {
  /**
   * Whether the caller budgets deaths itself: after the first one, scenarios that would have to be run again are answered by `not-run`.
   * Without it each scenario gets an outcome of its own, however many die, until the subject gives up.
   */
  readonly untilDeath?: boolean;
  /** Whether what a program writes to standard error is wanted: each scenario is then given to it alone. */
  readonly stderr?: boolean;
}

/** What the subject says of itself. */
export interface Capabilities {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly dialect: string;
  readonly levels: readonly Level[];
  /** The operations of each level; a level that is absent here has all of them. `set_state` is one of peer_state. */
  readonly operations: Readonly<Partial<Record<Level, readonly string[]>>>;
  /** What its types cannot hold. */
  readonly limits: readonly LimitName[];
}

export interface Subject {
  readonly capabilities: Capabilities;
  /** The command that started it, as `--adapter` takes it; absent for the reference in this process. */
  readonly command?: string;
  /** Names of variables that its program was given, as `--env` takes them. */
  readonly env?: readonly string[];
  /** How many batches may usefully be in flight at once. */
  readonly window: number;
  /** One outcome a scenario, in the same order. Never rejects: what goes wrong is an outcome. */
  readonly run: (scenarios: readonly Scenario[], options?: RunOptions) => Promise<readonly Outcome[]>;
  /** Ends the subject. Resolves when its process is gone. */
  readonly close: () => Promise<void>;
  /** What went wrong outside any scenario, one line each: a second answer after the last batch, an exit that was not clean. Whole once it is closed. */
  readonly complaints?: () => readonly string[];
  /** What the honesty probe noticed that an honest program may do, a sentence each. */
  readonly notes?: readonly string[];
}
