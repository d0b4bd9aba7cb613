// From what a run found to its exit code and the reasons for it. One function, so that no reporter has an opinion of its own.

import { judgedAt, shareShortfalls } from './least-share.ts';
import { EXIT, type Canary, type Disagreement, type Failure, type Report, type SuiteFault } from './report.ts';

/** What the exit code depends on. */
export type ExitParts = Pick<
  Report,
  'failures' | 'faults' | 'unexpectedPasses' | 'belowFloor' | 'levels' | 'disagreements' | 'suiteFaults' | 'canary'
> & {
  /** Levels that were asked for by name and of which nothing was judged. */
  readonly untestedLevels: readonly string[];
  /** Whether somebody ended the run before its end. */
  readonly interrupted: boolean;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const list = (words: readonly string[]): string => {
  const shown = [...new Set(words)];
  return shown.length > 8 ? `${shown.slice(0, 8).join(', ')} and ${shown.length - 8} more` : shown.join(', ');
};

const isCrash = ({ finding }: Failure): boolean => finding.oracle === 'process';

const judged = ({ levels }: Pick<Report, 'levels'>): number => levels.reduce((sum, level) => sum + judgedAt(level), 0);

/** What a disagreement is about, in one line. */
export const disagreementText = ({ finding, against }: Pick<Disagreement, 'finding' | 'against'>): string => {
  const who = finding.by ?? (finding.oracle === 'reference' ? 'the reference' : 'the golden record');
  switch (against) {
    case 'reference':
      return `${who} objects to what the reference does itself [${finding.clause}]`;
    case 'golden-record':
      return `${who} objects to what was recorded [${finding.clause}]`;
    case 'invariant':
      return `an invariant objects to what the reference does itself [${finding.clause}]`;
  }
};

/** What a canary that was not noticed shows, in one line. */
const blindnessText = ({ mutant, clause, scenario, silent }: Canary): string =>
  `the suite is blind to ${clause}: ${list(silent)} let ${mutant} pass in ${scenario}`;

/** Where the suite failed, in one line. */
export const suiteFaultLine = ({ at, message, scenario, count }: SuiteFault): string =>
  `the suite failed at ${at}${scenario === undefined ? '' : ` ${scenario.id}`}${count === 1 ? '' : `, ${count} times`}: ${message}`;

const suiteFailures = ({
  suiteFaults,
  disagreements,
  canary,
}: Pick<ExitParts, 'suiteFaults' | 'disagreements' | 'canary'>): readonly string[] => [
  ...suiteFaults.map(suiteFaultLine),
  ...disagreements.map((each) => `the suite disagrees with itself: ${disagreementText(each)}`),
  ...(canary === undefined || canary.silent.length === 0 ? [] : [blindnessText(canary)]),
];

/**
 * The exit code and one line for everything that speaks against 0. A suite that fails itself has no verdict to give; else the gravest
 * decides: non-conformance or an entry of the known
 * failures that passes, then an adapter that failed as a program, then a run that shows too little.
 */
export const decideExit = (parts: ExitParts): Pick<Report, 'exitCode' | 'reasons'> => {
  const open = parts.failures.filter(({ known }) => known === undefined);
  const violations = open.filter((failure) => !isCrash(failure));
  const crashes = open.filter(isCrash);
  const nonConformance = [
    ...(violations.length === 0
      ? []
      : [`${plural(violations.length, 'distinct failure')}: ${list(violations.map(({ finding }) => finding.clause))}`]),
    ...parts.unexpectedPasses.map(({ entry }) => `unexpected pass: ${entry} is listed as a known failure`),
  ];
  const adapterFailed = [
    ...crashes.map(({ finding, count }) => `${finding.message} in ${plural(count, 'scenario')}`),
    ...parts.faults.map(({ code, detail, count }) => `${code}: ${detail}${count > 1 ? ` (${count} times)` : ''}`),
  ];
  const tooLittle = [
    ...(parts.interrupted ? ['interrupted before the end'] : []),
    ...(judged(parts) === 0 ? ['nothing was tested'] : []),
    ...parts.untestedLevels.map((level) => `nothing of level ${level} was tested`),
    ...(parts.interrupted ? [] : shareShortfalls(parts.levels)),
    ...(parts.belowFloor.length === 0
      ? []
      : [
          `${plural(parts.belowFloor.length, 'clause')} below the coverage floor: ${list(
            parts.belowFloor.map(({ clause, fired, floor }) => `${clause} (${fired} of ${floor})`),
          )}`,
        ]),
  ];
  const ofSuite = suiteFailures(parts);
  const reasons = [...ofSuite, ...nonConformance, ...adapterFailed, ...tooLittle];
  if (ofSuite.length > 0) return { exitCode: EXIT.nothingTested, reasons };
  if (nonConformance.length > 0) return { exitCode: EXIT.nonConformance, reasons };
  if (adapterFailed.length > 0) return { exitCode: EXIT.adapterFailed, reasons };
  if (tooLittle.length > 0) return { exitCode: EXIT.nothingTested, reasons };
  return { exitCode: EXIT.conforms, reasons };
};
