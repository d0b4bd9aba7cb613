// One fault, one story: failures that come from one difference are told together, one of them leads and the others stand under it. See
// docs/reports.md for how they are recognised.

import { kindOf, type Finding } from '../oracles/finding.ts';
import { crashSite } from './crash-site.ts';
import { inOrder } from './story-order.ts';

/** What of a failure decides whose story it belongs to. */
export interface Told {
  /** What leads at the failing step of its scenario. */
  readonly finding: Finding;
  /** The others of that step. */
  readonly others: readonly Finding[];
  /** What the reference objects to at earlier steps of the same scenario. */
  readonly earlier: readonly Finding[];
  /** The scenario that shows it. */
  readonly scenario: { readonly steps: readonly object[] };
  /** Why that is not shrunk, or not to the end. */
  readonly unshrunk?: string;
  /** How many scenarios showed it. */
  readonly count: number;
  /** What the subject wrote to standard error. */
  readonly stderr?: string;
  /** The entry of the known failures that names it. */
  readonly known?: { readonly reason: string; readonly link: string };
}

/** A failure with those that come from the same difference, the most frequent first. */
export interface Story<Failure extends Told> {
  readonly lead: Failure;
  readonly under: readonly Failure[];
}

/** Whether a finding is about a state before anything was known: that before the first step, or that of a peer which is added. */
const isInitial = ({ place, operation }: Finding): boolean =>
  place === 'initial' || place.startsWith('initial.') || (operation === 'add_peer' && place.startsWith('peers.'));

const isReference = ({ oracle }: Finding): boolean => oracle === 'reference';

/** How a process ended, and its last words without their numbers: all that is known of a crash that names no place. */
const endOf = ({ by, message, stderr = '' }: Finding & Pick<Told, 'stderr'>): string => {
  const words = stderr.trim().replaceAll(/0x[\da-f]+|\d+/gi, '#');
  return words === '' ? `${by ?? ''} ${message}` : words;
};

/**
 * What failures of one story have in common: of crashes that name a place in the source that place; of other ends of the process how it ended
 * and its last words; else clause and kind, whatever the place, the operation and the level.
 */
export const storyKey = ({ finding, stderr }: Pick<Told, 'finding' | 'stderr'>): string => {
  const { oracle, clause, by, observed } = finding;
  const kind = kindOf(finding);
  if (kind === 'crashes') {
    const site = crashSite(`${typeof observed === 'string' ? observed : ''}\n${stderr ?? ''}`);
    if (site !== undefined) return `crash at ${site}`;
    if (oracle === 'process') return `end ${endOf({ ...finding, ...(stderr === undefined ? {} : { stderr }) })}`;
  }
  // An initial state that is wrong in several fields is wrong once.
  if (isInitial(finding)) return `${clause} initial`;
  return oracle === 'invariant' ? `${clause} ${by ?? ''}` : `${clause} ${kind}`;
};

/** The failures of one key. */
interface Group<Failure extends Told> {
  readonly key: string;
  readonly members: Failure[];
}

const groupsOf = <Failure extends Told>(failures: readonly Failure[]): ReadonlyMap<string, Group<Failure>> => {
  const groups = new Map<string, Group<Failure>>();
  for (const failure of failures) {
    const key = storyKey(failure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, members: [failure] });
    else group.members.push(failure);
  }
  return groups;
};

const keyOf = (finding: Finding): string => storyKey({ finding });

/** The keys of what else the reference objects to at the failing step. A wrong initial state is taken over, and the step judged from there. */
const keysBeside = ({ others }: Told): readonly string[] =>
  others.filter((each) => isReference(each) && !isInitial(each)).map(keyOf);

/** The keys of what may have led to a failure that the reference does not lead: the nearest objection of the reference before it. */
const keysBefore = ({ finding, earlier }: Told): readonly string[] =>
  isReference(finding) || finding.oracle === 'process'
    ? []
    : earlier.toSorted((left, right) => right.step - left.step).map(keyOf);

/**
 * Under which group each one stands: where every failure of a group is seen only together with, or after, what leads another one. A
 * failure that is seen alone as well is a fault of its own.
 */
const parentsOf = <Failure extends Told>(groups: ReadonlyMap<string, Group<Failure>>): ReadonlyMap<string, string> => {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined ? key : rootOf(parent);
  };
  for (const { key, members } of groups.values()) {
    const candidates = members.map((each) =>
      [...keysBeside(each), ...keysBefore(each)].filter((other) => other !== key && groups.has(other)),
    );
    if (candidates.some((keys) => keys.length === 0)) continue;
    const [parent] = (candidates[0] ?? []).filter((other) => rootOf(other) !== key);
    if (parent !== undefined) parents.set(key, parent);
  }
  return new Map([...groups.keys()].map((key) => [key, rootOf(key)]));
};

/** Those first whose scenarios are shrunk and short, then what the most scenarios showed. */
const simplestFirst = <Failure extends Told>(failures: readonly Failure[]): readonly Failure[] =>
  failures.toSorted(
    (left, right) =>
      Number(left.unshrunk !== undefined) - Number(right.unshrunk !== undefined) ||
      left.scenario.steps.length - right.scenario.steps.length ||
      right.count - left.count,
  );

const storiesOf = <Failure extends Told>(failures: readonly Failure[]): readonly Story<Failure>[] => {
  const groups = groupsOf(failures);
  const roots = parentsOf(groups);
  return [...groups.values()]
    .filter(({ key }) => roots.get(key) === key)
    .map(({ key, members }) => {
      const [lead, ...same] = simplestFirst(members) as [Failure, ...Failure[]];
      const others = [...groups.values()].filter((each) => each.key !== key && roots.get(each.key) === key);
      const under = [...same, ...others.flatMap((each) => each.members)];
      return { lead, under: under.toSorted((left, right) => right.count - left.count) };
    });
};

/** Failures that different entries of a list excuse, or none, never share a story. */
const excuseOf = ({ known }: Told): string => (known === undefined ? '' : JSON.stringify([known.reason, known.link]));

/** Tells `failures` as stories, those first that a person should read first. */
export const tellStories = <Failure extends Told>(failures: readonly Failure[]): readonly Story<Failure>[] => {
  const excuses = [...new Set(failures.map(excuseOf))];
  return inOrder(excuses.flatMap((excuse) => storiesOf(failures.filter((each) => excuseOf(each) === excuse))));
};
