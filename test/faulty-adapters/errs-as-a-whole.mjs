// Answers a request that holds any nonsense by an error, which is honest; given an id, it takes that scenario alone for sense.
import { ALL_LEVELS, answer, CAPABILITIES, observe, refuse, serve, write } from './base.mjs';
const [credulousOf] = process.argv.slice(2);
const isSense = ({ id }) => id === credulousOf || /\/contrast_\d$/.test(id);
serve({
  initialize: ({ id }) => answer(id, { ...CAPABILITIES, levels: ALL_LEVELS }),
  run: ({ id, params: { scenarios } }) =>
    scenarios.every(isSense)
      ? answer(id, { observations: scenarios.map((one) => (one.id === credulousOf ? observe(one) : refuse(one))) })
      : write({ jsonrpc: '2.0', id, error: { code: -32602, message: 'nonsense' } }),
});
