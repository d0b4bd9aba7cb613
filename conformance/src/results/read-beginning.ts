// What an observation says beside its results: the state before step 0, or that the setup crashed. Answers and traces pass here.

import { reportedPeerRoundStateSchema, setupCrashSchema, type Observation, type Scenario } from '#spec';
import { tellsInitial } from '../levels/peer-state/tells-initial.ts';
import { parseWith } from '../scenario-file/describe-issue.ts';
import { Refusal, type Path } from '../scenario-file/refusal.ts';
import { compileSchema } from './compile-schema.ts';

/** What an observation may hold beside its id and its results. */
export type Beginning = Pick<Observation, 'initial' | 'setup'>;

/** The names of these. */
export const BEGINNING_KEYS = ['initial', 'setup'] as const;

type Written = Readonly<Record<string, unknown>>;

const NOTHING: Beginning = {};

const readInitial = (scenario: Scenario, written: unknown, path: Path): Beginning => {
  if (!tellsInitial(scenario))
    throw new Refusal(
      'schema',
      path,
      'expected no initial state but at level peer_state, where the scenario sets none',
    );
  if (compileSchema(reportedPeerRoundStateSchema)(written))
    return { initial: written as Observation['initial'] & object };
  return { initial: parseWith(reportedPeerRoundStateSchema, written, path) };
};

const readSetup = ({ initial, steps }: Written, written: unknown, path: Path): Beginning => {
  const setup = parseWith(setupCrashSchema, written, path);
  if (initial !== undefined || !Array.isArray(steps) || steps.length > 0)
    throw new Refusal(
      'schema',
      path,
      'expected no initial state and an empty list of steps beside a setup that crashed',
    );
  return { setup };
};

/**
 * The `initial` or the `setup` of an observation of `scenario`, in canonical form; neither, as a rule. Throws a Refusal, below `path`, where
 * one does not have its shape or does not belong there.
 */
export const readBeginning = (scenario: Scenario, observation: Written, path: Path): Beginning => {
  const { initial, setup } = observation;
  if (setup !== undefined) return readSetup(observation, setup, [...path, 'setup']);
  return initial === undefined ? NOTHING : readInitial(scenario, initial, [...path, 'initial']);
};
