// Remembers of a step of the reference which clause was in force whenever something was written or decided. A rule is a frame: the clauses that
// it fires itself stand above those of the rules that it was called by.

import type { Rules, Watch } from '#impl';

/** The clauses behind one place of a result. */
export interface Origin {
  /** The clause in force at that moment, then the last of each rule that was under way, the innermost first. */
  readonly inForce: readonly string[];
  /** What rules that had been asked by those under way fired, the latest first: look-ups, mostly. */
  readonly asked: readonly string[];
  /** The guards that were looked at since a clause fired last, and did not hold. */
  readonly considered: readonly string[];
}

/** What a step of the reference did, for blame. */
export interface StepTrace {
  /** The places of the state that it wrote, and `sends`, `slept`, `forwarded`, `stopped` where it did that; the last time counts. */
  readonly written: ReadonlyMap<string, Origin>;
  /** Where the error came from that the step ended with, by its text. */
  readonly errorOf: (text: string) => Origin | undefined;
  /** Where the object that a place holds came from, in this step or an earlier one. */
  readonly assigned: ReadonlyMap<string, Origin>;
  /** The clauses that leave a field alone, by its name. */
  readonly kept: ReadonlyMap<string, string>;
  /** The state before the step, place by place. */
  readonly before: Readonly<Record<string, unknown>>;
  /** The clauses with which rules ended, the one that fired last first. */
  readonly ends: readonly string[];
  /** All clauses that fired, in order. */
  readonly fired: readonly string[];
}

/** A watch that can be asked what the last step was. */
export interface Trace extends Watch {
  /** Begins a new step. */
  readonly begin: () => void;
  /** The step since `begin`. */
  readonly end: () => StepTrace;
}

interface Frame {
  readonly own: string[];
  readonly asked: string[];
}

/** Failures remembered of one step; they are few. */
const REFUSALS_MAX = 100;

const same = (left: unknown, right: unknown): boolean =>
  left === right ||
  (typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right));

/** Whether a clause is about bit arrays, which guards are not. */
const isMeansEverywhere = (clause: string): boolean => clause.startsWith('BA-');

/** The name of a field as results show it: `proposal_pol` of `proposalPol`. */
const fieldOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A list that tells of each clause that is pushed. */
class FiredClauses extends Array<string> {
  readonly #tell: (clauses: readonly string[]) => void;

  constructor(tell: (clauses: readonly string[]) => void) {
    super();
    this.#tell = tell;
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override push(...clauses: string[]): number {
    this.#tell(clauses);
    return super.push(...clauses);
  }
}

/** A trace in which nothing has happened. */
export const startTrace = (): Trace => {
  let look: (() => Readonly<Record<string, unknown>>) | undefined;
  let before: Readonly<Record<string, unknown>> = {};
  let first = before;
  let stack: Frame[] = [{ own: [], asked: [] }];
  let last: string | undefined;
  let all: string[] = [];
  let ends: { readonly clause: string; readonly at: number }[] = [];
  let written = new Map<string, Origin>();
  const assigned = new Map<string, Origin>();
  let kept = new Map<string, string>();
  let considered: string[] = [];
  let refusals: { readonly text: string; readonly origin: Origin }[] = [];
  let thrown: unknown;

  const here = (): Origin => {
    const owns = stack.map(({ own }) => own.at(-1)).reverse();
    const inForce = [last, ...owns].filter((clause) => clause !== undefined);
    const asked = stack.flatMap((frame) => [...frame.own, ...frame.asked]).reverse();
    return { inForce: [...new Set(inForce)], asked: [...new Set(asked)], considered: [...considered] };
  };

  const sample = (): void => {
    if (look === undefined) return;
    const now = look();
    let origin: Origin | undefined;
    for (const place in now) if (!same(before[place], now[place])) written.set(place, (origin ??= here()));
    before = now;
  };

  const refuse = (text: string): void => {
    if (refusals.length < REFUSALS_MAX) refusals.push({ text, origin: here() });
  };

  const leave = (): void => {
    sample();
    const frame = stack.pop();
    const outer = stack.at(-1);
    if (frame === undefined || outer === undefined) return;
    outer.asked.push(...frame.asked, ...frame.own);
    const end = frame.own.at(-1);
    if (end !== undefined) ends.push({ clause: end, at: all.lastIndexOf(end) });
  };

  const watch = (rule: (...input: unknown[]) => unknown) =>
    function (this: unknown, ...input: unknown[]): unknown {
      sample();
      stack.push({ own: [], asked: [] });
      try {
        const result = rule.apply(this, input);
        if (typeof result === 'string') refuse(result);
        return result;
      } catch (error) {
        if (error !== thrown && error instanceof Error) refuse(error.message);
        thrown = error;
        throw error;
      } finally {
        leave();
      }
    };

  return {
    fired: new FiredClauses((clauses) => {
      sample();
      if (clauses.some((clause) => !isMeansEverywhere(clause))) considered = [];
      stack.at(-1)?.own.push(...clauses);
      all.push(...clauses);
      last = clauses.at(-1) ?? last;
    }),
    watched: (rules) =>
      Object.fromEntries(
        Object.entries(rules).map(([name, rule]) => [
          name,
          typeof rule === 'function' ? watch(rule as never) : (rule as unknown),
        ]),
      ) as unknown as Rules,
    track: (given) => {
      look = given;
      before = given();
    },
    hold: (place, state) => {
      const write = (name: string): void => {
        const origin = here();
        written.set(`${place}.${name}`, origin);
        assigned.set(`${place}.${name}`, origin);
      };
      for (const name of Object.keys(state)) write(fieldOf(name));
      return new Proxy(state, {
        set: (target, name, value) => {
          sample();
          write(fieldOf(String(name)));
          return Reflect.set(target, name, value);
        },
      });
    },
    considered: (clause) => void considered.push(clause),
    kept: (clause, fields) => {
      for (const field of fields) kept.set(field, clause);
    },
    effect: (place) => {
      sample();
      written.set(place, here());
    },
    begin: () => {
      stack = [{ own: [], asked: [] }];
      last = undefined;
      all = [];
      ends = [];
      written = new Map();
      refusals = [];
      kept = new Map();
      considered = [];
      thrown = undefined;
      before = look?.() ?? {};
      first = before;
    },
    end: () => {
      sample();
      const outermost = stack[0]?.own.at(-1);
      const refused = refusals;
      return {
        written,
        assigned,
        kept,
        errorOf: (text) => refused.find((refusal) => text.endsWith(refusal.text))?.origin,
        ends: [...ends, ...(outermost === undefined ? [] : [{ clause: outermost, at: all.lastIndexOf(outermost) }])]
          .sort((left, right) => right.at - left.at)
          .map(({ clause }) => clause),
        before: first,
        fired: all,
      };
    },
  };
};
