// Two sides ready to be compared: one acts, and what it did is compared with the other. Where one of them is a program it acts, and the
// reference is the acceptor; where both are, both act and a profile is the referee.

import { execute, type Reference } from '#impl';
import { asRecorded, LEVELS, recordedSteps, type Level, type Scenario } from '#spec';
import { accept } from '../oracles/accept.ts';
import type { Abilities } from '../arbitraries/generators.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { abilitiesOf } from '../subjects/support.ts';
import { compareReferences } from './compare-references.ts';
import { compareNoObservation } from './no-observation.ts';
import type { OpenedSide, Program } from './opened-side.ts';
import type { Pair, UnlevelledPair } from './pair.ts';
import { partingOf } from './parting-of.ts';
import { programPair } from './program-pair.ts';
import type { NamedReference } from '../subjects/named-reference.ts';

/** References by themselves can do everything. */
const EVERYTHING: Abilities = { setState: true };

const referencePair = (first: NamedReference, second: NamedReference, seed: number): UnlevelledPair => {
  const compare = compareReferences(first, second, seed);
  return {
    subject: inProcessSubject(second.reference, seed),
    referee: first.reference,
    capabilities: [],
    compare: (scenario, outcome) =>
      outcome.type === 'observation'
        ? compare(scenario, asRecorded(outcome.observation))
        : compareNoObservation(first.name, second.name, scenario, outcome),
  };
};

const mixedPair = (acceptor: NamedReference, { name, subject }: Program): UnlevelledPair => ({
  subject,
  referee: acceptor.reference,
  capabilities: [subject.capabilities],
  compare: (scenario, outcome) => {
    if (outcome.type === 'observation') {
      const observation = asRecorded(outcome.observation);
      return partingOf(acceptor.name, name, accept(acceptor.reference, scenario, observation), observation.steps);
    }
    const comparison = compareNoObservation(acceptor.name, name, scenario, outcome);
    const excused = comparison.type === 'parted' && fallsSilent(acceptor.reference, scenario);
    return excused ? { type: 'same', fired: [], steps: 0 } : comparison;
  },
});

/** Whether the specification crashes somewhere in the scenario and so demands nothing from there on. */
const fallsSilent = (reference: Reference, scenario: Scenario): boolean =>
  reference.crashes === 'unspecified' &&
  recordedSteps(execute(reference, scenario, (allowed) => allowed[0] as number).observation).at(-1)?.crash !==
    undefined;

export interface PairOptions {
  /** Of the choices of references. */
  readonly seed: number;
  /** The referee of two programs. */
  readonly referee: Reference;
}

/** The pair. Whoever started the programs ends them. */
export const openPair = (first: OpenedSide, second: OpenedSide, { seed, referee }: PairOptions): Pair => {
  const opened = ((): UnlevelledPair => {
    if (first.type === 'reference')
      return second.type === 'reference' ? referencePair(first, second, seed) : mixedPair(first, second);
    return second.type === 'reference' ? mixedPair(second, first) : programPair(first, second, referee);
  })();
  const { capabilities, ...rest } = opened;
  const abilities = (level: Level): Abilities =>
    capabilities.length === 0 ? EVERYTHING : abilitiesOf(capabilities, level);
  return {
    ...rest,
    names: [first.name, second.name],
    levels: LEVELS.filter((level) => capabilities.every(({ levels }) => levels.includes(level))),
    abilities,
  };
};
