// Claims every level and answers a request with one scenario by an error.
import { answer, isBad, observe, serve, write } from './base.mjs';
serve({
  run: ({ id, params }) =>
    params.scenarios.some(isBad)
      ? write({ jsonrpc: '2.0', id, error: { code: -32603, message: 'no such level' } })
      : answer(id, { observations: params.scenarios.map(observe) }),
});
