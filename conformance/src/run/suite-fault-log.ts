// The faults of the suite itself in a run, one of each kind. Whatever the suite does with one scenario goes through `attempt`, so that a throw costs the
// verdict on that scenario and nothing else.

import type { Scenario } from '#spec';
import { oneLine } from '../subjects/one-line.ts';
import type { SuiteFault, SuiteWork } from './report.ts';

/** A fault before it has a file and a command. */
export interface LoggedSuiteFault extends Omit<SuiteFault, 'file' | 'replay'> {
  /** Where there is no scenario: what was to be drawn. */
  readonly where?: string;
}

/** What a fault happened at. */
export type FaultPlace = { readonly scenario: Scenario } | { readonly where: string };

export interface SuiteFaultLog {
  /** What `act` returns; nothing where it throws, and then that is a fault. */
  readonly attempt: <Value>(at: SuiteWork, place: FaultPlace, act: () => Value) => Value | undefined;
  /** The same of what takes time. */
  readonly attemptAsync: <Value>(
    at: SuiteWork,
    place: FaultPlace,
    act: () => Promise<Value>,
  ) => Promise<Value | undefined>;
  readonly add: (at: SuiteWork, place: FaultPlace, error: unknown) => void;
  /** Adds what another log holds. */
  readonly merge: (others: readonly LoggedSuiteFault[]) => void;
  readonly faults: () => readonly LoggedSuiteFault[];
}

/** Kinds that are kept; the others only count, with the last of them. */
const KINDS_MAX = 50;

const MESSAGE_MAX = 300;

const messageOf = (error: unknown): string =>
  oneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error), MESSAGE_MAX);

/** An empty log. */
export const startSuiteFaultLog = (): SuiteFaultLog => {
  const log = new Map<string, { -readonly [Key in keyof LoggedSuiteFault]: LoggedSuiteFault[Key] }>();
  const addOne = (fault: LoggedSuiteFault): void => {
    const key = `${fault.at} ${fault.message}`;
    const known = log.get(key) ?? (log.size < KINDS_MAX ? undefined : [...log.values()].at(-1));
    if (known === undefined) log.set(key, { ...fault });
    else known.count += fault.count;
  };
  const add: SuiteFaultLog['add'] = (at, place, error) =>
    addOne({
      code: 'suite-fault',
      at,
      message: messageOf(error),
      ...('scenario' in place ? { scenario: place.scenario } : { where: place.where }),
      count: 1,
    });
  return {
    add,
    attempt: (at, place, act) => {
      try {
        return act();
      } catch (error) {
        add(at, place, error);
        return undefined;
      }
    },
    attemptAsync: async (at, place, act) => {
      try {
        return await act();
      } catch (error) {
        add(at, place, error);
        return undefined;
      }
    },
    merge: (others) => {
      for (const fault of others) addOne(fault);
    },
    faults: () => [...log.values()],
  };
};
