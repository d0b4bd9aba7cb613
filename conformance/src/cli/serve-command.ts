// `gossip-conformance serve`: the reference as an adapter program on standard input and output.

import { Command } from 'commander';
import { standardOutput } from '../edge/standard-streams.ts';
import { serve } from '../subjects/serve.ts';
import { drawSeed, profileOption, referenceOf, seedOption } from './options.ts';

interface ServeFlags {
  readonly profile: string;
  readonly seed?: number;
}

/** The command. It ends with 0 when it is told to shut down or its input ends. */
export const serveCommand = (): Command =>
  new Command('serve')
    .summary('be an adapter: the reference on standard input and output')
    .description(
      'Answers the adapter protocol on standard input and output with the reference of a profile. It shows what an adapter does, and serves as a subject whose conformance is known.',
    )
    .addOption(profileOption())
    .addOption(seedOption())
    .action(async ({ profile, seed }: ServeFlags) => {
      // An interrupt of the terminal is for the suite, which ends its adapters.
      process.on('SIGINT', () => {});
      await serve({
        reference: referenceOf(profile),
        seed: seed ?? drawSeed(),
        input: process.stdin,
        output: standardOutput.stream,
      });
      process.stdin.destroy();
    });
