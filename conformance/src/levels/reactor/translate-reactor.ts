// Scenarios of level reactor in another dialect.

import type { LooseMessage, ReactorScenario, ReactorStep } from '#spec';
import { translateBytes } from '../../dialect/translate-bytes.ts';
import { translateFields } from '../../dialect/translate-fields.ts';
import { translateMessage } from '../../dialect/translate-message.ts';
import { translateValidators, type Passage, type TranslatedValidators } from '../../dialect/translated-validators.ts';

type Receive = Extract<ReactorStep, { readonly receive: unknown }>['receive'];

const translateReceive = (passage: Passage, validators: TranslatedValidators, received: Receive): Receive => {
  if ('bytes' in received) return { ...received, bytes: translateBytes(received.bytes) };
  const message: LooseMessage = translateMessage(passage, validators, received.message);
  return { ...received, message: message as typeof received.message };
};

/** The same node, peers and messages with the other's numbers, validators and signatures. */
export const translateReactor = (passage: Passage, scenario: ReactorScenario): ReactorScenario => {
  const { validators: before, blocks, ...setup } = scenario.setup;
  const validators = translateValidators(passage, setup.chain_id, before);
  return {
    ...scenario,
    // Blocks are under names of the scenario's own, and hold nothing that is counted differently.
    setup: { ...translateFields(setup, 'setup'), validators: [...validators.after], blocks },
    steps: scenario.steps.map((step) =>
      'receive' in step ? { receive: translateReceive(passage, validators, step.receive) } : translateFields(step, ''),
    ),
  };
};
