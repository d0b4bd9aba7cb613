// `gossip-conformance compare`: gives the same scenarios to two implementations and says what their differences mean.

import { argumentsOf, operationOf, type Json, type Level } from '#spec';
import { Command } from 'commander';
import { compareSubjects, type ComparedSubjects, type FoundDifference } from '../compare/compare-subjects.ts';
import { MEANINGS, type Meaning } from '../compare/difference-between.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { valueAtPlace } from '../reporters/finding-text.ts';
import { plural } from '../reporters/summary.ts';
import { argumentsText, valueText } from '../reporters/value-text.ts';
import { refusalText } from '../run/report-not-started.ts';
import { EXIT } from '../run/report.ts';
import type { Interrupts } from './interrupt.ts';
import { openSubject, stderrTail } from './open-subject.ts';
import * as options from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';
import { whileOpen } from './while-open.ts';

interface CompareFlags {
  readonly level?: readonly Level[];
  readonly seed?: number;
  readonly runs?: number;
  readonly timeout: number;
  readonly env?: readonly string[];
  readonly json?: true;
}

const TITLES: Readonly<Record<Meaning, string>> = {
  first: 'the first deviates from its profile',
  second: 'the second deviates from its profile',
  both: 'both deviate from their profiles',
  dialects: 'each is right in its own dialect',
  underspecified: 'underspecified: both are legal',
};

const differenceLines = ({ meaning, finding, scenario, count }: FoundDifference): readonly string[] => [
  `${finding.clause}: ${TITLES[meaning]}`,
  `  ${finding.message}`,
  `  seen in ${plural(count, 'scenario')}; at step ${finding.step}, ${finding.place}: first ${valueAtPlace(finding, finding.expected)}, second ${valueAtPlace(finding, finding.observed)}`,
  `  setup ${valueText(scenario.setup as unknown as Json)}`,
  ...scenario.steps.map(
    (step, index) =>
      `  ${index === finding.step ? '>' : ' '} ${operationOf(step)} ${argumentsText(argumentsOf(step) as Json)}`,
  ),
];

const textOf = ({ levels, compared, leftOut, differences }: ComparedSubjects): string => {
  const sorted = MEANINGS.flatMap((meaning) => differences.filter((each) => each.meaning === meaning));
  const lines = [
    `compared on ${plural(compared, 'scenario')} of ${levels.join(', ')}; ${plural(leftOut, 'scenario')} left out`,
    ...sorted.flatMap((each) => ['', ...differenceLines(each)]),
    ...(sorted.length === 0 ? ['no difference was found'] : []),
  ];
  return lines.map((line) => `${escapeControls(line)}\n`).join('');
};

/** The gravest decides: a deviation, then an adapter that ended badly, then that nothing was compared. */
const exitCodeOf = ({ compared, differences }: ComparedSubjects, endedBadly: boolean): number => {
  if (differences.some(({ meaning }) => meaning === 'first' || meaning === 'second' || meaning === 'both'))
    return EXIT.nonConformance;
  if (endedBadly) return EXIT.adapterFailed;
  return compared === 0 ? EXIT.nothingTested : EXIT.conforms;
};

const carryOut = async (
  commands: readonly [string, string],
  flags: CompareFlags,
  interrupts: Interrupts,
  output: Output,
): Promise<void> => {
  const seed = flags.seed ?? options.drawSeed();
  output.say(`seed ${seed}\n`);
  const open = (adapter: string) =>
    openSubject({ adapter, profile: undefined, seed, timeoutMs: flags.timeout, env: flags.env });
  const opened = await Promise.all(commands.map(open));
  const ready = opened.flatMap((each, index) =>
    each.type === 'opened' ? [{ ...each, name: commands[index] ?? '' }] : [],
  );
  const signal = interrupts.takeOver();
  const { result: compared, badEnd } = await whileOpen(ready, async () => {
    const [first, second] = ready;
    if (first === undefined || second === undefined) return undefined;
    return compareSubjects(first, second, {
      seed,
      budget: flags.runs === undefined ? { type: 'default' } : { type: 'runs', runs: flags.runs },
      ...(flags.level === undefined ? {} : { levels: flags.level }),
      signal,
    });
  });
  for (const [index, each] of opened.entries())
    if (each.type === 'failed')
      return output.complain(
        `${commands[index] ?? ''}: ${refusalText(each)}\n${stderrTail(each.stderr)}`,
        EXIT.adapterFailed,
      );
  if (compared === undefined) throw new Error('expected two subjects');
  if (flags.json === true) writeJson(output, { seed, ...compared });
  else output.write(textOf(compared));
  const endedBadly = badEnd !== undefined && !signal.aborted;
  const code = exitCodeOf(compared, endedBadly);
  if (endedBadly) output.complain(badEnd, code);
  else output.exit(code);
};

/** The command. It ends with 1 if one of the two deviates from its profile; what the specification leaves open is no deviation. */
export const compareCommand = (interrupts: Interrupts, output: Output = processOutput): Command =>
  new Command('compare')
    .summary('give the same scenarios to two implementations')
    .description(
      'Gives the same generated scenarios to two adapters, each judged by the profile of its dialect, and says of each way in which they differ whether one deviates, both dialects are right, or the specification leaves it open, at which clause, with a shrunk scenario.',
    )
    .addArgument(options.adapterArgument('first', 'the command of an adapter, quotes group, no shell'))
    .addArgument(options.adapterArgument('second', 'the command of another'))
    .addOption(options.levelOption())
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .addOption(options.timeoutOption())
    .addOption(options.envOption())
    .option('--json', 'print the differences as JSON')
    .action((first: string, second: string, flags: CompareFlags) =>
      carryOut([first, second], flags, interrupts, output),
    );
