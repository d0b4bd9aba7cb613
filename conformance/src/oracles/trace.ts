// Remembers of a step of the reference which clause was in force whenever something was written or decided. A rule is a frame: the clauses that
// it fires itself stand above those of the rules that it was called by.

import type { Rules, Watch } from '#impl';
import type { Level } from '#spec';
import { JUDGING } from '../levels/judging.ts';
import { FiredClauses } from './fired-clauses.ts';
import { originAt, plainOriginAt, type Frame, type Origin } from './origin.ts';
import { wrapRules, type AnyRule } from './wrap-rules.ts';

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
  /** The states of the peers before the step, by their places. */
  readonly before: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The clauses with which rules ended, the one that fired last first. */
  readonly ends: readonly string[];
  /** All clauses that fired, in order. */
  readonly fired: readonly string[];
}

/** A watch that can be asked what the last step was. */
export interface Trace extends Watch {
  /** Begins a new step: one of which `end` is not asked remembers of places only what `assigned` is for. */
  readonly begin: (isAsked?: boolean) => void;
  /** The step since `begin`. */
  readonly end: () => StepTrace;
  /** Where what places hold came from, by places. */
  readonly assigned: ReadonlyMap<string, Origin>;
  /** Takes over where what places hold came from: what is held is a copy of what `other` watched. */
  readonly remember: (other: Pick<Trace, 'assigned'>) => void;
}

/** A state whose assignments are told, by field as the reference names it. */
interface Holding {
  readonly place: string;
  readonly state: Readonly<Record<string, unknown>>;
  /** The arrays that it held when they were looked at last, as values. */
  readonly arrays: Record<string, unknown>;
}

/** The value of an array in a field; of anything else nothing. */
const valueIn = (state: Readonly<Record<string, unknown>>, field: string): unknown => {
  const held = state[field];
  return held instanceof Object && 'halves' in held ? (held as { readonly value?: unknown }).value : undefined;
};

/** Whether a text is one for people, and no hash. */
const isText = (text: string): boolean => text.includes(' ');

/** Failures remembered of one step; they are few. */
const REFUSALS_MAX = 100;

const same = (left: unknown, right: unknown): boolean =>
  left === right ||
  (typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right));

/** Whether a clause is about bit arrays, which guards are not. */
const isMeansEverywhere = (clause: string): boolean => clause.startsWith('BA-');

const FIELDS = new Map<string, string>();

/** The name of a field as results show it: `proposal_pol` of `proposalPol`. */
const fieldOf = (name: string): string => {
  const known = FIELDS.get(name);
  if (known !== undefined) return known;
  const field = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  FIELDS.set(name, field);
  return field;
};

/** A trace in which nothing has happened. What is remembered fires no clauses: at level crypto, which is about them, nothing is. */
export const startTrace = (level: Level): Trace => {
  let look: (() => Readonly<Record<string, unknown>>) | undefined;
  let before: Readonly<Record<string, unknown>> = {};
  let first: StepTrace['before'] = {};
  let stack: Frame[] = [{ own: [], asked: [], calls: false }];
  let last: string | undefined;
  let all: string[] = [];
  let ends: { readonly clause: string; readonly at: number }[] = [];
  let written = new Map<string, Origin>();
  const assigned = new Map<string, Origin>();
  let kept = new Map<string, string>();
  let considered: string[] = [];
  const own = {};
  const raws = new WeakMap<object, object>();
  /** The rules behind those that are watched. */
  const plain = new WeakMap<Rules, Rules>();
  const holdings = new Map<string, Holding>();
  let refusals: { readonly text: string; readonly origin: Origin }[] = [];
  let thrown: unknown;
  let asks = true;

  const here = (latest: string | null | undefined = last): Origin =>
    asks ? originAt(latest, stack, considered) : plainOriginAt(latest, stack);

  /** Looks for what was changed in place: arrays of states that are held, and states that are only looked at. */
  const sample = (): void => {
    if (!asks) return;
    let origin: Origin | undefined;
    for (const held of holdings.values())
      for (const field in held.arrays) {
        const value = valueIn(held.state, field);
        if (held.arrays[field] === value) continue;
        held.arrays[field] = value;
        written.set(`${held.place}.${fieldOf(field)}`, (origin ??= here()));
      }
    if (look === undefined) return;
    const now = look();
    for (const place in now) if (!same(before[place], now[place])) written.set(place, (origin ??= here()));
    before = now;
  };

  /** Looks only where a rule ends that has called no other: what is changed in place is changed by such. */
  const sampleAfter = ({ calls }: Frame): void => {
    if (!calls) sample();
  };

  const refuse = (text: string): void => {
    if (!asks || refusals.length >= REFUSALS_MAX) return;
    // A rule without a clause of its own that asked nobody: what fired last was of another, which has ended.
    const { own, asked } = stack.at(-1) as Frame;
    refusals.push({ text, origin: here(own.length + asked.length === 0 ? null : last) });
  };

  const leave = (): void => {
    sampleAfter(stack.at(-1) as Frame);
    const frame = stack.pop();
    const outer = stack.at(-1);
    if (frame === undefined || outer === undefined) return;
    outer.calls = true;
    outer.asked.push(...frame.asked, ...frame.own);
    const end = frame.own.at(-1);
    if (end !== undefined) ends.push({ clause: end, at: all.lastIndexOf(end) });
  };

  const watch = (rule: AnyRule): AnyRule =>
    function (this: unknown, ...input: unknown[]): unknown {
      stack.push({ own: [], asked: [], calls: false });
      try {
        const result = rule.apply(this, input);
        if (typeof result === 'string' && isText(result)) refuse(result);
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
    assigned,
    remember: (other) => {
      for (const [place, origin] of other.assigned) assigned.set(place, origin);
    },
    fired: new FiredClauses((clauses) => {
      if (clauses.some((clause) => !isMeansEverywhere(clause))) considered = [];
      stack.at(-1)?.own.push(...clauses);
      all.push(...clauses);
      last = clauses.at(-1) ?? last;
    }),
    watched: (rules) => {
      const watched = wrapRules(rules, watch);
      plain.set(watched, rules);
      return watched;
    },
    track: (given) => {
      look = given;
      before = given();
    },
    hold: (place, state) => {
      const raw = state as Record<string, unknown>;
      const arrays = Object.fromEntries(Object.keys(raw).map((field) => [field, valueIn(raw, field)]));
      holdings.set(place, { place, state: raw, arrays });
      const write = (field: string, origin: Origin): void => {
        const at = `${place}.${fieldOf(field)}`;
        written.set(at, origin);
        assigned.set(at, origin);
        arrays[field] = valueIn(raw, field);
      };
      const made = here();
      for (const field of Object.keys(raw)) write(field, made);
      const proxy = new Proxy(state, {
        set: (target, field, value) => {
          const done = Reflect.set(target, field, value);
          write(String(field), here());
          return done;
        },
      });
      raws.set(proxy, state);
      return proxy;
    },
    release: (state) => (raws.get(state) ?? state) as typeof state,
    memoryOf: (rules) => (JUDGING[level].remembersNothing === true ? own : (plain.get(rules) ?? rules)),
    decides: (clause, holds) => {
      if (!holds) considered.push(clause);
      return holds;
    },
    kept: (clause, fields) => {
      for (const field of fields) kept.set(field, clause);
    },
    effect: (place) => {
      if (asks) written.set(place, here());
    },
    begin: (isAsked = true) => {
      asks = isAsked;
      stack = [{ own: [], asked: [], calls: false }];
      last = undefined;
      all = [];
      ends = [];
      written = new Map();
      refusals = [];
      kept = new Map();
      considered = [];
      thrown = undefined;
      if (!asks) return;
      for (const held of holdings.values())
        for (const field in held.arrays) held.arrays[field] = valueIn(held.state, field);
      first = Object.fromEntries([...holdings.values()].map(({ place, state }) => [place, { ...state }] as const));
      before = look?.() ?? {};
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
