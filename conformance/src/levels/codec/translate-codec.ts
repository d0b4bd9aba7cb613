// Scenarios of level codec in another dialect.

import type { CodecScenario, CodecStep } from '#spec';
import { translateBytes } from '../../dialect/translate-bytes.ts';
import { translateFields } from '../../dialect/translate-fields.ts';
import { translateMessage } from '../../dialect/translate-message.ts';
import { NO_VALIDATORS, type Passage } from '../../dialect/translated-validators.ts';

const translateCodecStep = (passage: Passage, step: CodecStep): CodecStep => {
  if ('decode' in step) return { decode: { bytes: translateBytes(step.decode.bytes) } };
  if ('validate_height' in step) return translateFields(step, '');
  const { message } = step.encode;
  return { encode: { message: message === null ? null : translateMessage(passage, NO_VALIDATORS, message) } };
};

/** Bytes and messages with the other's numbers. */
export const translateCodec = (passage: Passage, scenario: CodecScenario): CodecScenario => ({
  ...scenario,
  steps: scenario.steps.map((step) => translateCodecStep(passage, step)),
});
