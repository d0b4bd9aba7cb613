// The commands that README shows do what README says. Each must be listed here with the exit code that it promises.

import { testShownCommands } from './shown-commands.ts';

testShownCommands('README.md', [
  ['npm ci && npx gossip-conformance run', 0],
  ['npm ci && npm test', 'this is what runs now'],
  ['npx gossip-conformance init go my-adapter', 0],
  ['npx gossip-conformance run --adapter "npx gossip-conformance serve"', 0],
  ['npx gossip-conformance run --adapter "npx gossip-conformance serve --profile kardia-7b90a657"', 1],
  [
    'npx gossip-conformance run --adapter "./my-adapter" --expect known-failures.yaml --report junit=junit.xml --report markdown=summary.md',
    "the adapter is the reader's",
  ],
  ['npx gossip-conformance distinguish kardia ER-13 --seed 1', 1],
  ["npx gossip-conformance mutants --mutant 'PS-NRS-4-*'", 0],
  [
    'npx gossip-conformance run --level peer_state --adapter "npx gossip-conformance serve --profile kardia+PS-PSV-2-not-marked"',
    1,
  ],
  ['npx gossip-conformance check-trace vectors/kardia/walks/peer_state.jsonl.gz --profile kardia-7b90a657', 0],
]);
