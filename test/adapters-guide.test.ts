// The tutorial for adapters: its commands do what it says, one after the other. They need python3, as the independent subject does.

import { spawnSync } from 'node:child_process';
import { testShownCommands } from './shown-commands.ts';

const absent = spawnSync('python3', ['--version']).status !== 0 && process.env['CI'] !== 'true';
const withPython = (code: number): number | string => (absent ? 'python3 is absent' : code);

testShownCommands('docs/adapters.md', [
  ['npx gossip-conformance init python my-adapter', 0],
  ['npx gossip-conformance run --adapter "python3 my-adapter/implementation.py" --level bit_array', withPython(0)],
  ["sed -i.bak 's/ and not get/ and get/' my-adapter/bit_array.py", 0],
  ['npx gossip-conformance run --adapter "python3 my-adapter/implementation.py" --clause BA-SUB', withPython(1)],
  ['npx gossip-conformance explain BA-SUB', 0],
  ['npx gossip-conformance list operations', 0],
  [
    'npx gossip-conformance run --adapter "npx gossip-conformance serve --profile kardia+PS-PSV-2-not-marked" --level peer_state',
    1,
  ],
  ['npx gossip-conformance explain PS-PSV-2', 0],
  [
    'npx gossip-conformance run --adapter "./my-node-adapter" --expect known-deviations.yaml --report junit=junit.xml',
    "the adapter is the reader's",
  ],
]);
