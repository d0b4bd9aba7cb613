// Answers the request with one scenario twice, in one write.
import { isBad, observe, serve } from './base.mjs';
serve({
  run: ({ id, params }) => {
    const line = `${JSON.stringify({ jsonrpc: '2.0', id, result: { observations: params.scenarios.map(observe) } })}\n`;
    process.stdout.write(params.scenarios.some(isBad) ? line + line : line);
  },
});
