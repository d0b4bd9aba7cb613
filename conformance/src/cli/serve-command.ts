// `gossip-conformance serve`: the reference as an adapter program on standard input and output.

import type { Reference } from '#impl';
import { Command } from 'commander';
import { standardOutput } from '../edge/standard-streams.ts';
import { serve } from '../subjects/serve.ts';
import { drawSeed, seedOption, servedOption } from './options.ts';

interface ServeFlags {
  readonly profile: Reference;
  readonly seed?: number;
}

/** The command. It ends with 0 when it is told to shut down or its input ends. */
export const serveCommand = (): Command =>
  new Command('serve')
    .summary('be an adapter: the reference on standard input and output')
    .description(
      'Answers the adapter protocol on standard input and output with the reference of a profile, or with a faulty one. It shows what an adapter does, and is a subject of which it is known whether it conforms.',
    )
    .addOption(servedOption())
    .addOption(seedOption())
    .action(async ({ profile, seed }: ServeFlags) => {
      await serve({
        reference: profile,
        seed: seed ?? drawSeed(),
        input: process.stdin,
        output: standardOutput.stream,
      });
      process.stdin.destroy();
    });
