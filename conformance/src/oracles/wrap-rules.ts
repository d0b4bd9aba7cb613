// The record of rules with each of them wrapped, so that who watches it hears of every call.

import type { Rules } from '#impl';

/** A rule, whatever it takes and gives. */
export type AnyRule = (...input: unknown[]) => unknown;

/** `rules`, with what `wrap` makes of each that is a function; what is none stays. */
export const wrapRules = (rules: Rules, wrap: (rule: AnyRule, name: string) => AnyRule): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      typeof rule === 'function' ? wrap(rule as AnyRule, name) : (rule as unknown),
    ]),
  ) as unknown as Rules;
