// The room of level codec: bytes to messages and back, with basic validation.

import type { CodecScenario } from '#spec';
import type { LevelDrawing } from '../../arbitraries/level-drawing.ts';
import { simplerMessageBytes } from '../../shrinking/simpler-bytes.ts';
import { simplerSteps } from '../../shrinking/simpler-steps.ts';
import type { LevelRoom } from '../level-room.ts';
import { NO_NAMES } from '../no-names.ts';
import { STATELESS_WRITING } from '../stateless-writing.ts';
import { isAcceptedCodecStep } from './accepted-codec-step.ts';
import { CODEC_FLOORS } from './codec-floors.ts';
import { CODEC_LEAVES } from './codec-leaves.ts';
import { codecProbe } from './codec-probe.ts';
import { codecScenarios } from './codec-scenarios.ts';
import { ownCodecScenarios } from './own-codec-scenarios.ts';
import { translateCodec } from './translate-codec.ts';

const drawing: LevelDrawing<CodecScenario> = {
  runs: 2_500,
  generators: [
    { name: 'well formed', share: 1, draw: (options) => codecScenarios({ ...options, hostile: false }) },
    { name: 'hostile', share: 3, draw: (options) => codecScenarios({ ...options, hostile: true }) },
  ],
  own: { needs: ['decode', 'encode'], draw: ownCodecScenarios },
  isWellFormed: ({ steps }, reference) => steps.every((step) => isAcceptedCodecStep(reference, step)),
};

export const codecRoom: LevelRoom<CodecScenario> = {
  families: new Set(['WF']),
  drawing,
  translation: { withoutCounterpart: {}, translate: translateCodec },
  floors: CODEC_FLOORS,
  probe: codecProbe,
  shrinking: {
    leaves: CODEC_LEAVES,
    simplifications: (_reference, scenario) =>
      simplerSteps(scenario, (step) =>
        'decode' in step ? simplerMessageBytes(step.decode.bytes).map((bytes) => ({ decode: { bytes } })) : [],
      ),
  },
  writing: STATELESS_WRITING,
  novelty: { isPortable: () => true, isIndivisible: () => false },
  renaming: { heights: false, hashes: false, blocks: NO_NAMES, arrays: NO_NAMES },
  laws: [],
};
