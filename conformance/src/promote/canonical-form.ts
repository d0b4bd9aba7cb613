// Scenarios that say the same in other words have one canonical form: peers, blocks, named arrays and hashes are numbered as they come, heights are
// told from the first one, and beside each step stand the clauses that fire in the specification. It is a text to compare by, not a scenario to run.

import { startRun, type Reference } from '#impl';
import { argumentsOf, operationOf, type Scenario } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import { canonicalJson } from '../scenario-file/canonical-json.ts';
import { steadyClauses } from '../search/steady-clauses.ts';

/** The setup, and each step with the clauses that it fires, as texts. Two scenarios of one form differ in nothing but words. */
export interface CanonicalForm {
  readonly setup: string;
  readonly steps: readonly string[];
}

/** Numbers what it is asked for in the order of the first asking. */
const numbering = (prefix: string) => {
  const names = new Map<string, string>();
  return (name: string): string => {
    let numbered = names.get(name);
    if (numbered === undefined) names.set(name, (numbered = `${prefix}${names.size}`));
    return numbered;
  };
};

const ZERO = /^0*$/;

const HEIGHT_KEYS: ReadonlySet<string> = new Set(['height', 'initial_height']);

/**
 * Heights that can be told from another one: none is not, nor is 1, which comes after none and so after the height of a peer that has announced
 * nothing, nor one next to the end of the range. The initial height is compared with no peer's.
 */
const isRelative = ({ key, value }: Height): boolean =>
  typeof value === 'number' && value >= (key === 'initial_height' ? 1 : 2) && value < Number.MAX_SAFE_INTEGER - 1;

interface Height {
  readonly key: string;
  readonly value: unknown;
}

const heightsIn = (node: unknown): readonly Height[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (HEIGHT_KEYS.has(key) ? [{ key, value }] : heightsIn(value)));
};

/** The rewriting of the values of one scenario. */
const rewriting = (scenario: Scenario): ((value: unknown, key?: string) => unknown) => {
  const [peer, block, array, hash] = ['peer', 'block', 'array', 'hash'].map(numbering) as [
    (name: string) => string,
    (name: string) => string,
    (name: string) => string,
    (name: string) => string,
  ];
  const { renaming } = ROOMS[scenario.level];
  const heights = renaming.heights ? [...heightsIn(scenario.setup), ...heightsIn(scenario.steps)] : [];
  const first = heights.every(isRelative) ? (heights[0]?.value as number | undefined) : undefined;
  const rewriteText = (text: string, key: string): string => {
    if (key === 'peer' && text !== '') return peer(text);
    if (renaming.blocks.has(key)) return block(text);
    if (renaming.arrays.has(key)) return array(text);
    return key === 'hash' && renaming.hashes && !ZERO.test(text) ? hash(text) : text;
  };
  const rewrite = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return rewriteText(value, key);
    if (typeof value === 'number')
      return first !== undefined && HEIGHT_KEYS.has(key) ? `first${value < first ? '' : '+'}${value - first}` : value;
    if (Array.isArray(value)) return value.map((item) => rewrite(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const named = key === 'blocks' ? block : key === 'arrays' ? array : undefined;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [named === undefined ? name : named(name), rewrite(part, name)]),
    );
  };
  return rewrite;
};

/** What fires at each step in `reference`, which takes the lowest choice; up to a crash. */
const firedAt = (reference: Reference, scenario: Scenario): readonly string[] => {
  const run = startRun(reference, scenario, (allowed) => Math.min(...allowed));
  const fired: string[] = [];
  for (const step of scenario.steps) {
    const { crash } = run.step(step);
    fired.push(steadyClauses(scenario.level, run.fired.splice(0)).join(' '));
    if (crash !== undefined) break;
  }
  return fired;
};

/** The canonical form of `scenario`, which is written in the dialect of `reference`. */
export const canonicalForm = (reference: Reference, scenario: Scenario): CanonicalForm => {
  const rewrite = rewriting(scenario);
  // Steps first: what they name first is numbered first, whatever else the setup holds.
  const fired = firedAt(reference, scenario);
  const steps = scenario.steps.map((step, index) =>
    canonicalJson({ [operationOf(step)]: rewrite(argumentsOf(step)), fired: fired[index] ?? null }),
  );
  const setup = canonicalJson({ level: scenario.level, setup: rewrite(scenario.setup) });
  return { setup, steps };
};

/** Whether a scenario of form `left` is, in other words, one of form `right`, or the beginning of it. */
export const isHeldBy = (left: CanonicalForm, right: CanonicalForm): boolean =>
  left.setup === right.setup &&
  left.steps.length <= right.steps.length &&
  left.steps.every((step, index) => step === right.steps[index]);
