// `gossip-conformance compare`: gives the same scenarios to two implementations and says what their differences mean.

import { argumentsOf, operationOf, type Json, type Level } from '#spec';
import { Command } from 'commander';
import { compareSubjects, type ComparedSubjects, type FoundDifference } from '../compare/compare-subjects.ts';
import { MEANINGS, type Meaning } from '../compare/difference-between.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { plural } from '../reporters/summary.ts';
import { argumentsText, valueText } from '../reporters/value-text.ts';
import { refusalText } from '../run/report-not-started.ts';
import { EXIT } from '../run/report.ts';
import { INTERRUPTED } from './exit-codes.ts';
import { listenForInterrupt } from './interrupt.ts';
import { openSubject, stderrTail } from './open-subject.ts';
import * as options from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';

interface CompareFlags {
  readonly level?: readonly Level[];
  readonly seed?: number;
  readonly runs?: number;
  readonly timeout: number;
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
  `  seen in ${plural(count, 'scenario')}; at step ${finding.step}, ${finding.place}: first ${valueText(finding.expected)}, second ${valueText(finding.observed)}`,
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

const exitCodeOf = ({ compared, differences }: ComparedSubjects): number => {
  if (differences.some(({ meaning }) => meaning === 'first' || meaning === 'second' || meaning === 'both'))
    return EXIT.nonConformance;
  return compared === 0 ? EXIT.nothingTested : EXIT.conforms;
};

const carryOut = async (commands: readonly [string, string], flags: CompareFlags, output: Output): Promise<void> => {
  const seed = flags.seed ?? options.drawSeed();
  output.say(`seed ${seed}\n`);
  const open = (adapter: string) => openSubject({ adapter, profile: undefined, seed, timeoutMs: flags.timeout });
  const opened = await Promise.all(commands.map(open));
  const ready = opened.filter((each) => each.type === 'opened');
  const [first, second] = ready;
  const signal = listenForInterrupt();
  try {
    for (const [index, each] of opened.entries())
      if (each.type === 'failed')
        return output.complain(
          `${commands[index] ?? ''}: ${refusalText(each)}\n${stderrTail(each.stderr)}`,
          EXIT.adapterFailed,
        );
    if (first === undefined || second === undefined) throw new Error('expected two subjects');
    const compared = await compareSubjects(first, second, {
      seed,
      budget: flags.runs === undefined ? { type: 'default' } : { type: 'runs', runs: flags.runs },
      ...(flags.level === undefined ? {} : { levels: flags.level }),
      signal,
    });
    if (flags.json === true) writeJson(output, { seed, ...compared });
    else output.write(textOf(compared));
    output.exit(signal.aborted ? INTERRUPTED : exitCodeOf(compared));
  } finally {
    await Promise.all(ready.map(({ subject }) => subject.close()));
  }
};

/** The command. It ends with 1 if one of the two deviates from its profile; what the specification leaves open is no deviation. */
export const compareCommand = (output: Output = processOutput): Command =>
  new Command('compare')
    .summary('give the same scenarios to two implementations')
    .description(
      'Gives the same generated scenarios to two adapters, each judged by the profile of its dialect, and says of each way in which they differ whether one deviates, both dialects are right, or the specification leaves it open, at which clause, with a shrunk scenario.',
    )
    .argument('<first>', 'the command of an adapter, quotes group, no shell')
    .argument('<second>', 'the command of another')
    .addOption(options.levelOption())
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .addOption(options.timeoutOption())
    .option('--json', 'print the differences as JSON')
    .action((first: string, second: string, flags: CompareFlags) => carryOut([first, second], flags, output));
