// Finds the steps, with their results, that several scenarios of a file begin with, so that they are written once below `given`.

import type { PlainStep } from './write-results.ts';

/** Fewer scenarios than this do not make an opening worth a name. */
const SHARED_MIN = 3;

/** A reader has to look up the opening and keep it in mind. */
const OPENING_STEPS_MAX = 3;

export interface Openings {
  readonly given: ReadonlyMap<string, readonly PlainStep[]>;
  /** The name of the opening of each scenario, where it has one. */
  readonly of: readonly (string | undefined)[];
}

/** Chooses openings greedily by how many steps they save; each is used by three scenarios or more. */
export const shareOpenings = (scenarios: readonly (readonly PlainStep[])[]): Openings => {
  const given = new Map<string, readonly PlainStep[]>();
  const of: (string | undefined)[] = scenarios.map(() => undefined);
  for (;;) {
    const best = bestPrefix(scenarios.filter((_, index) => of[index] === undefined));
    if (best === undefined) return { given, of };
    const name = unique(nameOf(best), given);
    given.set(name, best);
    const text = JSON.stringify(best);
    for (const [index, steps] of scenarios.entries()) {
      if (of[index] === undefined && JSON.stringify(steps.slice(0, best.length)) === text) of[index] = name;
    }
  }
};

const bestPrefix = (scenarios: readonly (readonly PlainStep[])[]): readonly PlainStep[] | undefined => {
  const counts = new Map<string, { readonly steps: readonly PlainStep[]; users: number }>();
  for (const steps of scenarios) {
    // At least one step stays with the scenario: what it is about.
    for (let length = 1; length <= Math.min(OPENING_STEPS_MAX, steps.length - 1); length++) {
      const prefix = steps.slice(0, length);
      const text = JSON.stringify(prefix);
      const count = counts.get(text) ?? { steps: prefix, users: 0 };
      count.users += 1;
      counts.set(text, count);
    }
  }
  let best: { readonly steps: readonly PlainStep[]; users: number } | undefined;
  for (const each of counts.values()) {
    if (each.users >= SHARED_MIN && (best === undefined || saved(each) > saved(best))) best = each;
  }
  return best?.steps;
};

const saved = ({ steps, users }: { readonly steps: readonly PlainStep[]; readonly users: number }): number =>
  steps.length * (users - 1);

const STEP_NAMES: Readonly<Record<number, string>> = {
  1: 'new_height',
  2: 'new_round',
  3: 'propose',
  4: 'prevote',
  5: 'prevote_wait',
  6: 'precommit',
  7: 'precommit_wait',
  8: 'commit',
};

/** `height_5_round_2_propose_4_validators`: what the opening leads to, in the order of its steps. */
const nameOf = (steps: readonly PlainStep[]): string =>
  steps
    .map(stepName)
    .join('_')
    .replace(/[^a-z0-9_]/g, '_')
    .slice(0, 60);

const stepName = (step: PlainStep): string => {
  const [operation = '', parameters] = Object.entries(step)[0] ?? [];
  const { size, height, peer, message } = parameters as Parameters;
  switch (operation) {
    case 'apply_new_round_step':
      return roundStepName(parameters as RoundStep);
    case 'ensure_vote_bit_arrays':
      return `${size ?? ''}_votes_of_${height ?? ''}`;
    case 'add_peer':
      return `${peer ?? ''}${toldName(step)}`;
    case 'receive': {
      const [name, fields] = (Object.entries(message ?? {}) as [string, RoundStep][])[0] ?? ['bytes', {}];
      return name === 'new_round_step' ? `at_${shortName(fields)}` : `says_${name}`;
    }
    default:
      return operation.replace(/^(?:apply|set_has)_/, '');
  }
};

/** What the node says of itself when a peer is added. */
const toldName = ({ observed, expect }: PlainStep): string => {
  const { sends } = (observed ?? expect ?? {}) as { readonly sends?: readonly unknown[] };
  const { message } = (sends?.[0] ?? {}) as { readonly message?: { readonly new_round_step?: RoundStep } };
  return message?.new_round_step === undefined ? '' : `_told_${shortName(message.new_round_step)}`;
};

const shortName = ({ height, round, step }: RoundStep): string =>
  `${height ?? ''}_${round ?? ''}_${STEP_NAMES[Number(step ?? 0)] ?? step ?? ''}`;

/** A number of a scenario as it stands in a file; absent where the file leaves it out. */
type Shown = number | string | undefined;

interface RoundStep {
  readonly height?: Shown;
  readonly round?: Shown;
  readonly step?: Shown;
  readonly last_commit_round?: Shown;
}

interface Parameters {
  readonly size?: Shown;
  readonly height?: Shown;
  readonly peer?: string;
  readonly message?: object;
}

const roundStepName = ({ height, round, step, last_commit_round: lastCommit }: RoundStep): string =>
  `height_${height ?? ''}_round_${round ?? ''}_${STEP_NAMES[Number(step ?? 0)] ?? step ?? ''}` +
  (lastCommit === 1 ? '' : `_commit_round_${lastCommit ?? ''}`);

const unique = (name: string, taken: ReadonlyMap<string, unknown>): string => {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}_v${number}`;
    if (!taken.has(candidate)) return candidate;
  }
};
