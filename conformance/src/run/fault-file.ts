// The scenario of a fault of the adapter, or of the suite itself, as a scenario file: without results, because there are none that count.

import type { Reference } from '#impl';
import type { Scenario } from '#spec';
import { writeScenarioFile } from '../scenario-file/write-scenario-file.ts';
import { slug } from './counterexample.ts';
import { joinLines } from '../join-lines.ts';

export interface FaultFile {
  /** What went wrong. */
  readonly detail: string;
  readonly scenario: Scenario;
  readonly reference: Reference;
  readonly suite: string;
  readonly subject: string;
  readonly seed: number;
  /** The one command that shows it again. */
  readonly replay: string;
}

/** A file name that is the same for the same fault of the same scenario: `malformed-result-seed-7-run-12.yaml`. */
export const faultFileName = (code: string, { id }: Scenario): string =>
  `${slug([code, ...id.split('/').slice(id.includes('/generated/') ? 2 : 1)].join(' '))}.yaml`;

/** The text of the file: the scenario alone. */
export const faultFileText = ({ detail, scenario, reference, suite, subject, seed, replay }: FaultFile): string =>
  writeScenarioFile([{ scenario }], {
    dialect: reference.dialect.name,
    origin: { type: 'generated', suite, subject, profile: reference.name, seed, path: scenario.id },
    comment: [detail, replay].map(joinLines),
  });
