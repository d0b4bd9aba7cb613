// A failure as a scenario file, in the format of the vectors: what the subject did as `observed`, what the specification says as `expect`.

import type { Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import type { Finding } from '../oracles/finding.ts';
import { joinLines } from '../join-lines.ts';
import type { Registry } from '../registry/registry.ts';
import { specify } from '../scenario-file/specify.ts';
import { writeScenarioFile } from '../scenario-file/write-scenario-file.ts';

export interface Counterexample {
  readonly finding: Finding;
  readonly scenario: Scenario;
  /** What the subject did; empty where its process ended. */
  readonly observed: readonly StepResult[];
  /** The record of the vector that it is, where it is one. */
  readonly record?: readonly StepResult[];
  readonly reference: Reference;
  readonly registry: Registry;
  readonly suite: string;
  readonly subject: string;
  readonly seed: number;
  readonly path: string;
  readonly replay: string;
}

/** `text` as a part of a file name. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A file name that is the same for the same failure of the same scenario: `ps-nrs-5-reference-seed-7-run-12.yaml`. */
export const counterexampleName = (finding: Finding, scenario: Scenario): string => {
  const by = finding.oracle === 'invariant' && finding.by !== undefined ? [finding.by] : [];
  const where = scenario.id.split('/').slice(scenario.id.includes('/generated/') ? 2 : 1);
  return `${slug([finding.clause, finding.oracle, ...by, ...where].join(' '))}.yaml`;
};

/** Gives each name once: a name that was given before gets a number, `-2.yaml`. Failures of one clause in one scenario share a name. */
export const unusedNames = (): ((name: string) => string) => {
  const given = new Map<string, number>();
  return (name) => {
    const times = (given.get(name) ?? 0) + 1;
    given.set(name, times);
    return times === 1 ? name : name.replace(/\.yaml$/, `-${times}.yaml`);
  };
};

/** The text of the file. */
export const counterexampleText = (example: Counterexample): string => {
  const { finding, scenario, observed, reference, registry } = example;
  const clause = registry.clauses.get(finding.clause);
  const judged = observed.length > 0;
  const expect = judged ? (example.record ?? specify(reference, scenario, observed)) : undefined;
  const clauses = [...new Set([...scenario.clauses, finding.clause])].filter(registry.knows);
  return writeScenarioFile(
    [
      {
        scenario: { ...scenario, clauses },
        ...(judged ? { observed } : {}),
        ...(expect === undefined ? {} : { expect }),
      },
    ],
    {
      dialect: reference.dialect.name,
      origin: {
        type: 'generated',
        suite: example.suite,
        subject: example.subject,
        profile: reference.name,
        seed: example.seed,
        path: example.path,
      },
      comment: [
        finding.message,
        ...(clause === undefined ? [] : [`${clause.id} (${clause.level}): ${clause.text}`]),
        example.replay,
      ].map(joinLines),
    },
  );
};
