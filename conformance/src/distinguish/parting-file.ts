// A scenario on which two sides part as a scenario file, in the format of the vectors: what one of them did as `observed`, what the other would
// have done as `expect`.

import type { Scenario } from '#spec';
import { joinLines } from '../join-lines.ts';
import type { Registry } from '../registry/registry.ts';
import { specify } from '../scenario-file/specify.ts';
import { writeScenarioFile } from '../scenario-file/write-scenario-file.ts';
import type { Parting } from './comparison.ts';
import type { OpenedSide } from './opened-side.ts';

export interface PartingFile {
  readonly scenario: Scenario;
  readonly parting: Parting;
  readonly clause: string;
  readonly sides: readonly [OpenedSide, OpenedSide];
  readonly registry: Registry;
  readonly suite: string;
  readonly seed: number;
  readonly replay: string;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);

/** `ps-nrs-5-kardia-kardia-er-13.yaml`: the same for the same two and clause. */
export const partingFileName = (clause: string, [first, second]: readonly [string, string]): string =>
  `${[clause, first, second].map(slug).join('-')}.yaml`;

/** The text of the file. */
export const partingFileText = (file: PartingFile): string => {
  const { scenario, parting, sides, registry } = file;
  const { acceptor, actor, finding, observed } = parting;
  const judge = sides.find(({ name }) => name === acceptor);
  const judged = observed.length > 0;
  const expect = judged && judge?.type === 'reference' ? specify(judge.reference, scenario, observed) : undefined;
  const clause = registry.clauses.get(file.clause);
  return writeScenarioFile(
    [
      {
        scenario: { ...scenario, title: finding.message, clauses: [file.clause].filter(registry.knows) },
        ...(judged ? { observed } : {}),
        ...(expect === undefined ? {} : { expect }),
      },
    ],
    {
      ...(judge?.type === 'reference' ? { dialect: judge.reference.dialect.name } : {}),
      origin: { type: 'generated', suite: file.suite, subject: actor, profile: acceptor, seed: file.seed },
      comment: [
        finding.message,
        ...(clause === undefined ? [] : [`${clause.id} (${clause.level}): ${clause.text}`]),
        file.replay,
      ].map(joinLines),
    },
  );
};
