// Answers to everything, the probe too, with lists nested as deep as its argument says.
import { serve } from './base.mjs';
const depth = Number(process.argv[2]);
const deep = '['.repeat(depth) + ']'.repeat(depth);
serve({
  run: ({ id, params }) => {
    const observations = params.scenarios.map(() => deep).join(',');
    process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"observations":[${observations}]}}\n`);
  },
});
