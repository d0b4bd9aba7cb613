// What every faulty adapter shares: an adapter that answers each scenario with one fixed state a step, and the places where
// a fault can be put. A scenario whose id ends in `/bad` is the one that the faults wait for.
import { createInterface } from 'node:readline';

const STATE = {
  height: 0,
  round: 0,
  step: 0,
  proposal: false,
  proposal_block_parts_header: { total: 0, hash: '0'.repeat(64) },
  proposal_block_parts: null,
  proposal_pol_round: 0,
  proposal_pol: null,
  prevotes: null,
  precommits: null,
  last_commit_round: 0,
  last_commit: null,
  catchup_commit_round: 0,
  catchup_commit: null,
};

export const isBad = (scenario) => scenario.id.endsWith('/bad');

/** What the operations of peer_state return that return anything. */
const VALUES = { pick_vote_to_send: null, pick_send_vote: false };

const resultOf = (step) => {
  const [operation] = Object.keys(step);
  return { ...(Object.hasOwn(VALUES, operation) ? { value: VALUES[operation] } : {}), state: STATE };
};

/** An observation that is well formed at level peer_state: the right number of results, each with a whole state. */
export const observe = ({ id, level, steps }) => ({
  id,
  steps: steps.map((step) => (level === 'peer_state' ? resultOf(step) : { state: {} })),
});

/** What an honest adapter answers to what it cannot drive. */
export const refuse = ({ id }) => ({ id, unsupported: 'nothing is driven here' });

export const ALL_LEVELS = ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state', 'reactor'];

export const write = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

export const answer = (id, result) => write({ jsonrpc: '2.0', id, result });

export const CAPABILITIES = {
  protocol: 1,
  name: 'faulty',
  version: '1',
  language: 'JavaScript',
  dialect: 'kardia',
  levels: ['bit_array', 'peer_state'],
};

const isProbe = ({ id }) => id.includes('/probe/');

/**
 * Serves standard input; `faults` replaces the handlers: `initialize`, `run`, `shutdown` (request), `scenario` (one of them). The honesty
 * probe is told the truth, that nothing of it is driven, except where the fault is about it: `probed`.
 */
export const serve = (faults = {}, { probed = false } = {}) => {
  const handlers = {
    initialize: ({ id }) => answer(id, CAPABILITIES),
    scenario: observe,
    run: ({ id, params }) =>
      answer(id, {
        observations: params.scenarios.map((one) =>
          isProbe(one) && !probed ? refuse(one) : handlers.scenario(one, id),
        ),
      }),
    shutdown: ({ id }) => {
      answer(id, null);
      process.exitCode = 0;
      lines.close();
      process.stdin.destroy();
    },
    ...faults,
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const request = JSON.parse(line);
    handlers[request.method](request);
  });
};
