// Which of the failures that the scenarios of a level show a report leads with. The stories are told as a run tells them, of what was found before
// anything is shrunk.

import type { Scenario } from '#spec';
import { addCount } from '../add-count.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { firstFindings } from '../run/first-findings.ts';
import { tellStories, type Told } from '../run/stories.ts';

/** A scenario that fails, and what is held against its first step objected to. */
export interface Sighting {
  readonly scenario: Scenario;
  /** The run of the generators that drew it; absent of a golden vector. */
  readonly run?: number;
  /** What leads at that step. */
  readonly finding: Finding;
  /** The other findings of that step. */
  readonly others: readonly Finding[];
}

/** `scenario` as it fails; nothing where there are no findings. */
export const sightingOf = (scenario: Scenario, findings: readonly Finding[], run?: number): Sighting | undefined => {
  const [finding, ...others] = firstFindings(findings);
  return finding === undefined ? undefined : { scenario, finding, others, ...(run === undefined ? {} : { run }) };
};

/** A sighting as stories are told of it: under the clauses that a run would name. */
interface Failure extends Told {
  readonly sighting: Sighting;
}

type Naming = (finding: Finding) => string;

/** The first sighting of each signature, in the order in which they were met. */
export const firstSightings = (sightings: readonly Sighting[]): ReadonlyMap<string, Sighting> => {
  const firsts = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const signature = signatureOf(sighting.finding);
    if (!firsts.has(signature)) firsts.set(signature, sighting);
  }
  return firsts;
};

/** One failure of each signature: the first scenario that showed it, and how many did. */
const failuresOf = (sightings: readonly Sighting[], named: Naming): readonly Failure[] => {
  const counts = new Map<string, number>();
  for (const { finding } of sightings) addCount(counts, signatureOf(finding));
  const under = (finding: Finding): Finding => ({ ...finding, clause: named(finding) });
  return [...firstSightings(sightings)].map(([signature, sighting]) => ({
    sighting,
    scenario: sighting.scenario,
    finding: under(sighting.finding),
    others: sighting.others.map(under),
    earlier: [],
    count: counts.get(signature) ?? 0,
  }));
};

/** The sighting that leads the first story of a report which names clauses by `named`; nothing of no sightings. */
export const leadOf = (sightings: readonly Sighting[], named: Naming = ({ clause }) => clause): Sighting | undefined =>
  tellStories(failuresOf(sightings, named))[0]?.lead.sighting;
