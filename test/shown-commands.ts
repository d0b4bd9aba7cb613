// The commands that a Markdown file shows, and how they are run on this checkout.

import { join } from 'node:path';

/** The lines of the `sh` blocks of `markdown`, without their comments. */
export const commandsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => (block as string).split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

const BIN = join(import.meta.dirname, '../conformance/bin/gossip-conformance.js');

/** `command` with the program of this checkout in place of an installed one, inside an adapter's command as well. */
export const inThisCheckout = (command: string): string => {
  const bin = `${JSON.stringify(process.execPath)} ${JSON.stringify(BIN)}`;
  return command
    .replace(/"npx gossip-conformance ([^"]*)"/, (_, rest: string) => `'${bin} ${rest}'`)
    .replace('npx gossip-conformance', bin);
};
