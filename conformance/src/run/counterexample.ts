// A failure as a scenario file, in the format of the vectors: what the subject did as `observed`, what the specification says as `expect`.

import type { Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { kindOf, type Finding } from '../oracles/finding.ts';
import { joinLines } from '../join-lines.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import type { Registry } from '../registry/registry.ts';
import { openChoices } from '../scenario-file/open-choices.ts';
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
  /** What the subject wrote to standard error. */
  readonly stderr?: string;
}

/** As many last lines of standard error stand in the comment, each up to so many characters. */
const STDERR_LINES_MAX = 5;
const STDERR_LINE_MAX = 200;

const stderrComment = (stderr = ''): readonly string[] =>
  stderr
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-STDERR_LINES_MAX)
    .map((line) => `stderr: ${escapeControls(line).slice(0, STDERR_LINE_MAX)}`);

/** `text` as a part of a file name. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The longest part of a file name that tells place and kind. */
const PART_MAX = 60;

/**
 * A file name that is the same for the same failure of the same scenario, and another for any other:
 * `ps-nrs-5-reference-last-commit-unexpected-apply-new-round-step-seed-7-run-12.yaml`.
 */
export const counterexampleName = (finding: Finding, scenario: Scenario): string => {
  const by = finding.oracle === 'invariant' && finding.by !== undefined ? [finding.by] : [];
  const place = finding.place.replace(/^(?:state|peers\.[^.]+)\./, '');
  const how = slug(`${place} ${finding.place === 'crash' ? '' : kindOf(finding)}`).slice(0, PART_MAX);
  const where = scenario.id.split('/').slice(scenario.id.includes('/generated/') ? 2 : 1);
  return `${slug([finding.clause, finding.oracle, ...by, how, finding.operation, ...where].join(' '))}.yaml`;
};

/** What was observed, with the steps marked at which the subject could have gone on otherwise: it may do so when it is replayed. */
const withChoices = ({ reference, scenario, observed }: Counterexample): readonly StepResult[] => {
  const open = openChoices(reference, scenario, observed);
  return observed.map((result, step) => (open.has(step) ? { ...result, choice: true } : result));
};

/** The text of the file. */
export const counterexampleText = (example: Counterexample): string => {
  const { finding, scenario, reference, registry } = example;
  const observed = withChoices(example);
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
        ...stderrComment(example.stderr),
        example.replay,
      ].map(joinLines),
    },
  );
};
