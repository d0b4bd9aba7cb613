// From the reply to a `run` request to outcomes: what each scenario of a batch got, or why the batch as a whole got nothing.

import type { Scenario } from '#spec';
import { quoteJson } from '../foreign-json/quote-json.ts';
import { checkObservation } from './check-observation.ts';
import { isObject } from '../foreign-json/is-object.ts';
import { oneLine } from './one-line.ts';
import type { Failure, Reply } from './session.ts';
import type { FaultCode, Outcome } from './subject.ts';

/** The most characters of a detail: a place, what was expected there and what stood there. */
const DETAIL_MAX = 320;

const fault = (code: FaultCode, detail: string): Failure => ({
  type: 'fault',
  code,
  detail: oneLine(detail, DETAIL_MAX),
});

const outcomeOf = (scenario: Scenario, value: unknown): Outcome => {
  if (isObject(value)) {
    if (value['id'] !== scenario.id)
      return fault('wrong-id', `an observation of ${quoteJson(value['id'], 80)} in the place of ${scenario.id}`);
    if (value['unsupported'] !== undefined) {
      if (typeof value['unsupported'] !== 'string' || Object.keys(value).length !== 2)
        return fault('malformed-result', 'expected {id, unsupported: "why"}');
      return { type: 'unsupported', why: oneLine(value['unsupported']) };
    }
  }
  const observation = checkObservation(scenario, value);
  return 'code' in observation ? fault(observation.code, observation.detail) : { type: 'observation', observation };
};

/** One outcome a scenario, or the failure of the batch as a whole. */
export const readReply = (scenarios: readonly Scenario[], reply: Reply): readonly Outcome[] | Failure => {
  if (reply.type === 'broken') return reply.failure;
  if (reply.type === 'refused') return fault('malformed-result', `in the answer to run, ${reply.why}`);
  if (reply.type === 'error') return fault('rpc-error', `answered run with an error: ${reply.message}`);
  const observations = isObject(reply.value) ? reply.value['observations'] : undefined;
  if (!Array.isArray(observations)) return fault('malformed-result', 'the result of run has no list of observations');
  if (observations.length !== scenarios.length)
    return fault('malformed-result', `${observations.length} observations for ${scenarios.length} scenarios`);
  return scenarios.map((scenario, index) => outcomeOf(scenario, observations[index]));
};
