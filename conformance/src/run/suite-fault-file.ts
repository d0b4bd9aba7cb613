// A scenario at which the suite itself failed, as a scenario file.

import type { Reference } from '#impl';
import type { Scenario } from '#spec';
import { writeScenarioFile } from '../scenario-file/write-scenario-file.ts';
import { slug } from './counterexample.ts';
import type { SuiteWork } from './report.ts';

export interface SuiteFaultParts {
  readonly scenario: Scenario;
  /** In one line. */
  readonly message: string;
  readonly reference: Reference;
  readonly suite: string;
  readonly subject: string;
  readonly seed: number;
  readonly replay: string;
}

/** A file name that is the same for the same work and scenario: `suite-fault-judging-seed-7-run-12.yaml`. */
export const suiteFaultName = (at: SuiteWork, { id }: Scenario): string =>
  `${slug(['suite-fault', at, ...id.split('/').slice(id.includes('/generated/') ? 2 : 1)].join(' '))}.yaml`;

/** The text of the file: the scenario alone. */
export const suiteFaultText = ({ scenario, reference, ...parts }: SuiteFaultParts): string =>
  writeScenarioFile([{ scenario }], {
    dialect: reference.dialect.name,
    origin: {
      type: 'generated',
      suite: parts.suite,
      subject: parts.subject,
      profile: reference.name,
      seed: parts.seed,
      path: scenario.id,
    },
    comment: [parts.message, parts.replay],
  });
