// The options that several commands share, and the parsers of their values. A parser that objects gives one sentence.

import { kardia, PROFILES, type Reference } from '#impl';
import { LEVELS } from '#spec';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { nearestIds } from '../nearest-id.ts';
import { commandWords, EXPECTED_COMMAND } from '../subjects/command-words.ts';
import { namedReference } from '../subjects/named-reference.ts';

const INT32_MAX = 2 ** 31 - 1;

/** The longest waiting and running times that are accepted, in milliseconds: setTimeout counts in 32 bits. */
const DURATION_MAX_MS = INT32_MAX;

const integerBetween =
  (min: number, max: number) =>
  (text: string): number => {
    const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) throw new InvalidArgumentError(`expected an integer from ${min} to ${max}`);
    return value;
  };

const seconds = (text: string): number => {
  const value = /^\d{1,9}(\.\d{1,3})?$/.test(text) ? Number(text) * 1000 : Number.NaN;
  if (!(value > 0 && value <= DURATION_MAX_MS))
    throw new InvalidArgumentError('expected seconds above 0, such as 60 or 0.5');
  return value;
};

/** Where a report goes and in which form. */
export interface ReportTarget<Format extends string = 'json' | 'junit' | 'markdown'> {
  readonly format: Format;
  readonly file: string;
}

const reportTarget =
  <Format extends string>(formats: readonly Format[]) =>
  (text: string, before: readonly ReportTarget<Format>[] | undefined): readonly ReportTarget<Format>[] => {
    const [, format, file] = /^(\w+)=(.+)$/.exec(text) ?? [];
    const known = formats.find((each) => each === format);
    if (known === undefined || file === undefined)
      throw new InvalidArgumentError(`expected ${formats.map((each) => `${each}=FILE`).join(' or ')}`);
    return [...(before ?? []), { format: known, file }];
  };

const collect = (text: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), text];

const profiles = Object.keys(PROFILES);

/** The command of an adapter as it is, if it names a program. */
const adapterCommand = (text: string): string => {
  if (commandWords(text) === undefined) throw new InvalidArgumentError(EXPECTED_COMMAND);
  return text;
};

/** Each call makes a new option: commander keeps state in them. */
export const adapterOption = (): Option =>
  new Option('-a, --adapter <command>', 'the program under test, started as given (quotes group, no shell)').argParser(
    adapterCommand,
  );

/** Names of environment variables that adapters are given; each must be set, so that nobody wonders why it does not arrive. */
export const envOption = (): Option =>
  new Option(
    '--env <name>',
    'an environment variable that the adapter is given beside PATH, HOME, TMPDIR and the locale; may be given several times',
  ).argParser((text: string, before: readonly string[] | undefined) => {
    if (process.env[text] === undefined)
      throw new InvalidArgumentError('expected the name of an environment variable that is set');
    return collect(text, before);
  });

export const adapterArgument = (name: string, description: string): Argument =>
  new Argument(`<${name}>`, description).argParser(adapterCommand);

/** A profile as it is: nobody is judged by a faulty reference. */
const judge = (text: string): string => {
  if (profiles.includes(text)) return text;
  const read = namedReference(text);
  throw new InvalidArgumentError(
    read.type === 'reference'
      ? `that is a faulty reference, which is judged and does not judge: --adapter "gossip-conformance serve --profile ${read.name}" puts it under test`
      : `expected ${profiles.join(' or ')}; the nearest are ${nearestIds(text, profiles).join(', ')}`,
  );
};

/** An option that takes the profiles, and shows them in the help. */
const judgeOption = (description: string): Option =>
  new Option('-p, --profile <profile>', description).choices(profiles).argParser(judge);

export const profileOption = (): Option => judgeOption('what the subject is judged by').default('kardia');

/** Of whoever is a reference itself. */
export const servedOption = (): Option =>
  new Option(
    '-p, --profile <name>',
    'what is served: a profile, or one with errata and mutants of it, joined by +, such as kardia+ER-13',
  )
    .default(kardia, kardia.name)
    .argParser((text: string): Reference => {
      const read = namedReference(text);
      if (read.type === 'unknown') throw new InvalidArgumentError(read.complaint);
      return read.reference;
    });

/** Without a default: what the subject is decides. */
export const subjectProfileOption = (): Option =>
  judgeOption(
    'what the subject is judged by (default: that of the dialect which the adapter says it speaks, without an adapter kardia)',
  );

/** Without a default: what the subject is decides, or the file. */
export const replayProfileOption = (): Option =>
  judgeOption(
    'what the subject is judged by (default: that of the dialect which the adapter says it speaks, without an adapter that of the file)',
  );

export const seedOption = (): Option =>
  new Option('--seed <integer>', 'the seed of everything random; drawn and printed if absent').argParser(
    integerBetween(-(2 ** 31), INT32_MAX),
  );

export const timeoutOption = (): Option =>
  new Option('--timeout <ms>', 'how long the adapter may take for one answer')
    .default(10_000)
    .argParser(integerBetween(1, DURATION_MAX_MS));

export const repeatOption = (): Option =>
  new Option('--repeat <count>', 'how often each scenario is run; steps at which the runs part are marked as choices')
    .default(1)
    .argParser(integerBetween(1, 1_000));

export const levelOption = (): Option =>
  new Option('-l, --level <level>', 'only this level; may be given several times').argParser(
    (text: string, before: readonly string[] | undefined) => {
      if (!LEVELS.some((level) => level === text)) throw new InvalidArgumentError(`expected ${LEVELS.join(' or ')}`);
      return collect(text, before);
    },
  );

export const clauseOption = (): Option =>
  new Option(
    '-c, --clause <pattern>',
    'only what bears on these clauses, such as PS-ECC-*; may be given several times',
  ).argParser(collect);

export const runsOption = (): Option =>
  new Option('--runs <count>', 'generated scenarios of each level, instead of the default number').argParser(
    integerBetween(0, INT32_MAX),
  );

export const timeOption = (): Option =>
  new Option('--time <seconds>', 'how long the whole run may take, shrinking included, instead of a count')
    .argParser(seconds)
    .conflicts('runs');

export const casesOption = (): Option =>
  new Option('--cases <count>', 'how many scenarios are drawn at most')
    .default(20_000)
    .argParser(integerBetween(1, INT32_MAX));

export const searchTimeOption = (): Option =>
  new Option('--time <seconds>', 'how long to search, instead of a count').argParser(seconds).conflicts('cases');

/** Deeper searches need more memory than a process gets. */
const DEPTH_MAX = 6;

export const exhaustiveOption = (): Option =>
  new Option('--exhaustive <depth>', 'compare all scenarios of a small scope, up to so many steps')
    .argParser(integerBetween(1, DEPTH_MAX))
    .conflicts(['cases', 'time', 'level', 'replay']);

export const refereeOption = (): Option =>
  judgeOption('what says which choices of two programs are legal').default('kardia');

export const reportOption = (formats: readonly string[] = ['json', 'junit', 'markdown']): Option =>
  new Option(
    '-r, --report <format=file>',
    `write a report: ${formats.join(', ')}; may be given several times`,
  ).argParser(reportTarget(formats));

export const mutantOption = (): Option =>
  new Option(
    '-m, --mutant <pattern>',
    'only these mutants or errata, such as PS-ECC-*; may be given several times',
  ).argParser(collect);

/** Of commands whose output is compared with what it was before. */
export const fixedSeedOption = (): Option =>
  new Option('--seed <integer>', 'the seed of everything random')
    .default(1)
    .argParser(integerBetween(-(2 ** 31), INT32_MAX));

export const threadsOption = (processors: number): Option =>
  new Option('--threads <count>', 'worker threads').default(processors).argParser(integerBetween(1, 256));

/** The reference of a profile whose name the option parser has accepted. */
export const referenceOf = (profile: string): Reference => {
  const reference = PROFILES[profile];
  if (reference === undefined) throw new Error(`no profile ${profile}`);
  return reference;
};

/** How many copies of a subject are judged beside each other. */
export const copiesOption = (): Option =>
  new Option(
    '--threads <count>',
    'how many copies of the subject are judged beside each other, each in a thread of its own',
  )
    .default(1)
    .argParser(integerBetween(1, 256));

/** A seed where none was given, from 0 to 2^31-1. */
export const drawSeed = (): number => Math.floor(Math.random() * 2 ** 31);
