// Puts the JSON text in the file of its argument in the place of the results of the bad scenario.
import { readFileSync } from 'node:fs';
import { answer, isBad, observe, serve } from './base.mjs';
const text = readFileSync(process.argv[2], 'utf8');
serve({
  run: ({ id, params }) => {
    if (!params.scenarios.some(isBad)) return answer(id, { observations: params.scenarios.map(observe) });
    const observations = params.scenarios.map((scenario) =>
      isBad(scenario) ? `{"id":${JSON.stringify(scenario.id)},"steps":${text}}` : JSON.stringify(observe(scenario)),
    );
    process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"observations":[${observations.join(',')}]}}\n`);
  },
});
