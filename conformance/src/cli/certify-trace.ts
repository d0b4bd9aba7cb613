// Judges recorded lines one after the other, keeping counts only: a trace may be larger than the memory.

import { kardia, kardiaAtPin, type Reference } from '#impl';
import { invariantsFor } from '#spec';
import { addCount } from '../add-count.ts';
import type { Finding } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import { disagreementText } from '../run/exit-code.ts';
import { firstFindings } from '../run/first-findings.ts';
import type { TraceLine } from '../scenario-file/read-trace.ts';
import { attributeToErrata } from './attribute-to-errata.ts';

/** A line that is objected to. */
export interface Objection {
  readonly line: number;
  readonly scenario: string;
  /** The findings at the first step objected to, the most telling first. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** The errata that explain it, where the profile has errata and they do. */
  readonly errata?: readonly string[];
}

/** What a trace showed. */
export interface Certificate {
  readonly lines: number;
  readonly steps: number;
  readonly objections: number;
  /** How many lines are objected to, by the clause of the leading finding. */
  readonly byClause: ReadonlyMap<string, number>;
  /** How many lines need each erratum to be explained. */
  readonly byErratum: ReadonlyMap<string, number>;
  /** Lines that no set of errata explains; all of them where the profile has no errata to attribute to. */
  readonly unexplained: number;
  /** Where oracles contradict each other: `12: INV-S6 objects to what the reference does itself`; the suite is at fault. */
  readonly disputes: readonly string[];
}

/** Counts what it is given. `judgeLine` returns the objection to a line, if there is one. */
export interface Certifier {
  readonly judgeLine: (line: TraceLine) => Objection | undefined;
  readonly certificate: () => Certificate;
}

/** Whether objections under this profile can be laid to errata: only the specification itself has any. */
export const attributes = (reference: Reference): boolean => reference === kardia;

/** The invariants that hold with all errata too: a breach of one is never laid to an erratum. */
const HOLD_AT_PIN: ReadonlySet<string> = new Set(invariantsFor(kardiaAtPin.crashes).map(({ id }) => id));

/** Disputes that are kept. */
const DISPUTES_MAX = 20;

/** A certifier under the profile of `reference`. */
export const certifier = (reference: Reference): Certifier => {
  let lines = 0;
  let steps = 0;
  let objections = 0;
  let unexplained = 0;
  const disputes: string[] = [];
  const byClause = new Map<string, number>();
  const byErratum = new Map<string, number>();
  return {
    judgeLine: ({ line, scenario, observation }) => {
      lines += 1;
      steps += observation.steps.length;
      const verdict = judge(reference, scenario, { type: 'observation', observation });
      for (const dispute of verdict.disputes ?? [])
        if (disputes.length < DISPUTES_MAX) disputes.push(`${line}: ${disagreementText(dispute)}`);
      const [first, ...others] = firstFindings(verdict.findings);
      if (first === undefined) return undefined;
      objections += 1;
      addCount(byClause, first.clause);
      const breached = verdict.findings.some(({ by }) => by !== undefined && HOLD_AT_PIN.has(by));
      const errata = attributes(reference) && !breached ? attributeToErrata(scenario, observation) : undefined;
      if (errata === undefined) unexplained += 1;
      else for (const id of errata) addCount(byErratum, id);
      return {
        line,
        scenario: scenario.id,
        findings: [first, ...others],
        ...(errata === undefined ? {} : { errata }),
      };
    },
    certificate: () => ({ lines, steps, objections, byClause, byErratum, unexplained, disputes }),
  };
};
