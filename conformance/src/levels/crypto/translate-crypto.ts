// Scenarios of level crypto in another dialect.

import type { CryptoScenario } from '#spec';
import { translateFields } from '../../dialect/translate-fields.ts';
import type { Passage } from '../../dialect/translated-validators.ts';
import { translateVerification } from './translate-verification.ts';

/** Signatures that are verified by the other's keys, and the rest with the other's numbers. */
export const translateCrypto = (passage: Passage, scenario: CryptoScenario): CryptoScenario => ({
  ...scenario,
  steps: scenario.steps.map((step) => translateVerification(passage, step) ?? translateFields(step, '')),
});
