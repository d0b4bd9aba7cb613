// Turns a counterexample into a golden vector: it must still show what it was found for, as short as it can be; it gets the clauses that it pins and the
// results that the specification demands; and no vector may hold it already.

import type { Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import type { OpenedSide } from '../distinguish/opened-side.ts';
import type { Pair } from '../distinguish/pair.ts';
import { shrinkParting } from '../distinguish/shrink-parting.ts';
import { accept } from '../oracles/accept.ts';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import type { Registry } from '../registry/registry.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { specify } from '../scenario-file/specify.ts';
import type { WritableEntry } from '../scenario-file/write-scenario-file.ts';
import { findHeld } from './find-held.ts';
import { pinnedClauses } from './pinned-clauses.ts';

export interface Candidate {
  readonly entry: VectorEntry;
  /** The id that the vector is to have. */
  readonly id: string;
  /** Its title; made from what it shows if absent. */
  readonly title?: string;
  /** The specification of its dialect. */
  readonly reference: Reference;
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  /** What deviates on it, where that is at hand, paired with the specification. */
  readonly deviant?: { readonly side: OpenedSide; readonly pair: Pair };
}

export type Promotion =
  | {
      readonly type: 'promoted';
      readonly entry: WritableEntry;
      /** What it shows. */
      readonly finding: Finding;
      /** Steps of the counterexample that it was made from. */
      readonly stepsBefore: number;
      /** Whether every simplification was tried in vain; unknown where what deviates is not at hand. */
      readonly minimal: boolean | 'unknown';
    }
  | { readonly type: 'refused'; readonly why: string };

interface Shown {
  readonly scenario: Scenario;
  readonly finding: Finding;
  readonly minimal: boolean | 'unknown';
}

const CANDIDATES_MAX = 20_000;

/** What the scenario shows, after shrinking where that can be done; or why it shows nothing. */
const showAgain = async ({ entry, reference, deviant }: Candidate): Promise<Shown | string> => {
  const { scenario, observed } = entry;
  if (deviant !== undefined) {
    const found = await shrinkParting({ pair: deviant.pair, scenario, candidatesMax: 0 });
    // What it was found for, and no other deviation of the same side.
    const signature = found === undefined ? undefined : signatureOf(found.parting.finding);
    const shrunk = await shrinkParting({
      pair: deviant.pair,
      scenario,
      candidatesMax: CANDIDATES_MAX,
      ...(signature === undefined ? {} : { signature }),
    });
    if (shrunk === undefined) return `${deviant.side.name} does on it what ${reference.name} demands: it shows nothing`;
    return { scenario: shrunk.scenario, finding: shrunk.parting.finding, minimal: shrunk.minimal };
  }
  if (observed === undefined) return 'it holds nothing observed, and no --subject is named that could be tried';
  const { findings } = accept(reference, scenario, { id: scenario.id, steps: observed });
  const [finding] = findings;
  if (finding === undefined) return `${reference.name} accepts what was observed: it shows nothing`;
  return { scenario, finding, minimal: 'unknown' };
};

/** The steps up to the one that shows it: what comes after proves nothing. */
const cutAfter = (scenario: Scenario, { step }: Finding): Scenario =>
  // The steps are the scenario's own.
  ({ ...scenario, steps: scenario.steps.slice(0, step + 1) }) as Scenario;

/** The vector, or one sentence about why there is none. */
export const promote = async (candidate: Candidate): Promise<Promotion> => {
  const { id, title, reference, registry, vectors, entry } = candidate;
  const taken = vectors.find((vector) => vector.dialect === reference.dialect.name && vector.scenario.id === id);
  if (taken !== undefined) return { type: 'refused', why: `${taken.file}:${taken.line} has the id ${id} already` };
  const shown = await showAgain(candidate);
  if (typeof shown === 'string') return { type: 'refused', why: shown };
  const { finding, minimal } = shown;
  const cut = cutAfter(shown.scenario, finding);
  const held = findHeld(reference, cut, vectors);
  if (held !== undefined)
    return { type: 'refused', why: `${held.scenario.id} (${held.file}:${held.line}) holds it already, in other words` };
  const expect: readonly StepResult[] = specify(reference, cut, []) ?? [];
  const scenario: Scenario = {
    ...cut,
    id,
    title: title ?? titleOf(finding, registry),
    clauses: [...pinnedClauses({ reference, registry }, cut, expect, finding)],
  };
  return { type: 'promoted', entry: { scenario, expect }, finding, stepsBefore: entry.scenario.steps.length, minimal };
};

const titleOf = ({ clause, place }: Finding, registry: Registry): string =>
  `${place}: ${registry.clauses.get(clause)?.text ?? clause}`;
