// Declares the whole of level bit_array and answers only what asks for sizes of arrays that the setup gives, rightly.
import { answer, CAPABILITIES, serve } from './base.mjs';

const isText = (value) => typeof value === 'string';

const isDriven = ({ setup: { arrays = {} }, steps }) =>
  Object.values(arrays).every(isText) &&
  steps.every((step) => Object.keys(step).join() === 'size' && isText(arrays[step.size?.array]));

serve(
  {
    initialize: ({ id }) => answer(id, { ...CAPABILITIES, levels: ['bit_array'] }),
    scenario: (scenario) => {
      const { arrays } = scenario.setup;
      return isDriven(scenario)
        ? {
            id: scenario.id,
            steps: scenario.steps.map(({ size }) => ({ value: arrays[size.array].length, state: arrays })),
          }
        : { id: scenario.id, unsupported: 'later' };
    },
  },
  { probed: true },
);
