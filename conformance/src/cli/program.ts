// The program: its commands, and the guards around them. A command sets `process.exitCode`; nothing calls `process.exit` but an
// interrupt and the last guard. Wrong usage and bad input give one sentence, and no failure of the suite shows a stack trace.

import { Command, CommanderError } from 'commander';
import { EXIT } from '../run/report.ts';
import { checkTraceCommand } from './check-trace-command.ts';
import { compareCommand } from './compare-command.ts';
import { standardError, standardOutput, surviveBrokenStreams } from '../edge/standard-streams.ts';
import { complain } from './complain.ts';
import { EXIT_CODES, SUITE_FAILED } from './exit-codes.ts';
import { distinguishCommand } from './distinguish-command.ts';
import { coverageCommand } from './coverage-command.ts';
import { explainCommand } from './explain-command.ts';
import { initCommand } from './init-command.ts';
import type { Interrupts } from './interrupt.ts';
import { listCommand } from './list-command.ts';
import { matrixCommand } from './matrix-command.ts';
import { VERSION } from './package-version.ts';
import { mutantsCommand } from './mutants-command.ts';
import { promoteCommand } from './promote-command.ts';
import { recordCommand } from './record-command.ts';
import { replayCommand } from './replay-command.ts';
import { runCommand } from './run-command.ts';
import { serveCommand } from './serve-command.ts';
import { specCommand } from './spec-command.ts';

const exitCodeTable = (): string =>
  ['Exit codes:', ...EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`)].join('\n');

/** A command and all below it. */
const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

const makeProgram = (interrupts: Interrupts): Command => {
  const program = new Command('gossip-conformance')
    .description('Conformance suite for the consensus gossip reactor of Tendermint-family nodes')
    .version(VERSION, '-V, --version')
    .helpCommand(true)
    .addHelpText('after', () => `\n${exitCodeTable()}`);
  program
    .addCommand(initCommand())
    .addCommand(runCommand(interrupts))
    .addCommand(replayCommand())
    .addCommand(checkTraceCommand())
    .addCommand(matrixCommand())
    .addCommand(compareCommand(interrupts))
    .addCommand(recordCommand())
    .addCommand(distinguishCommand(interrupts))
    .addCommand(promoteCommand())
    .addCommand(serveCommand())
    .addCommand(mutantsCommand())
    .addCommand(coverageCommand())
    .addCommand(listCommand())
    .addCommand(explainCommand())
    .addCommand(specCommand());
  for (const command of withSubcommands(program)) {
    command.exitOverride().showSuggestionAfterError(true);
    command.configureOutput({
      outputError: () => {},
      writeOut: standardOutput.print,
      writeErr: standardError.print,
    });
  }
  return program;
};

const complainOfSuite = (error: unknown): void => {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  complain(`internal error, please report it: ${what}`, SUITE_FAILED);
  if (process.env['GOSSIP_CONFORMANCE_DEBUG'] !== undefined && error instanceof Error)
    standardError.print(`${error.stack ?? ''}\n`);
};

/** Carries out what the command line asks for. Its end is in `process.exitCode`. */
export const runProgram = async (interrupts: Interrupts): Promise<void> => {
  surviveBrokenStreams();
  process.on('uncaughtException', (error) => {
    complainOfSuite(error);
    process.exit();
  });
  try {
    const program = makeProgram(interrupts);
    if (process.argv.length <= 2) {
      program.outputHelp();
      process.exitCode = EXIT.badInput;
    } else {
      await program.parseAsync();
    }
  } catch (error) {
    if (!(error instanceof CommanderError)) return complainOfSuite(error);
    // Help and version were asked for; everything else is wrong usage.
    if (error.exitCode !== 0) complain(error.message.replace(/^error: /, ''), EXIT.badInput);
  }
};
