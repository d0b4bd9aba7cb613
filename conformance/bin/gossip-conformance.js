#!/usr/bin/env node
// Starts the built command line program. Plain JavaScript and committed as executable, because tsc emits neither.
import { existsSync } from 'node:fs';

const main = new URL('../../dist/conformance/src/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('gossip-conformance is not built: run `npm ci && npm run build` in its repository first.');
  process.exitCode = 2;
}
