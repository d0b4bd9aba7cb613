// Whether the specification accepts everything in a scenario. At the levels codec, crypto and vote_set this is what well formed means:
// correct nodes send canonical bytes, sign what they send, ask for what there is, and vote for one block a round.

import { operationOf, type CodecStep, type Scenario, type StepResult } from '#spec';
import { kardia, startRun, type Run } from '#impl';

/** No operation of these levels chooses. */
const startAccepting = (scenario: Scenario): Run => startRun(kardia, scenario, (allowed) => allowed[0] ?? 0);

const codec: Run = startAccepting({ id: 'codec', title: '', level: 'codec', clauses: [], setup: {}, steps: [] });

const runCodec = (step: CodecStep): StepResult => {
  const result = codec.step(step);
  codec.fired.length = 0;
  return result;
};

const KNOWN_MAX = 20_000;
const known = new Map<string, boolean>();

/**
 * Whether `bytes` (hex) are a message that the specification accepts, in the one form in which it would be written. Remembered
 * for the bytes.
 */
const isCanonicalMessage = (bytes: string): boolean => {
  let canonical = known.get(bytes);
  if (canonical === undefined) {
    const { value } = runCodec({ decode: { bytes } });
    canonical = value !== undefined && runCodec({ encode: { message: value as never } }).value === bytes;
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(bytes, canonical);
  }
  return canonical;
};

/** Whether `step` is one that correct nodes alone bring about. */
export const isAcceptedCodecStep = (step: CodecStep): boolean => {
  if ('decode' in step) return isCanonicalMessage(step.decode.bytes);
  const { value, error, crash } = runCodec(step);
  if (error !== undefined || crash !== undefined) return false;
  return !('encode' in step) || isCanonicalMessage(value as string);
};

/** Whether no step of a scenario of level crypto or vote_set crashes, is refused or fails to verify. */
export const isAcceptedScenario = (scenario: Scenario): boolean => {
  const run = startAccepting(scenario);
  for (const step of scenario.steps) {
    const { value, error, crash } = run.step(step);
    if (error !== undefined || crash !== undefined) return false;
    if (value === false && operationOf(step) === 'verify_proposal') return false;
  }
  return true;
};
