// The room of level crypto: sign bytes, signatures, merkle trees and part sets.

import type { CryptoScenario } from '#spec';
import { kardia } from '#impl';
import { isAcceptedScenario } from '../../arbitraries/accepted.ts';
import type { LevelDrawing } from '../../arbitraries/level-drawing.ts';
import { simplerSteps } from '../../shrinking/simpler-steps.ts';
import type { LevelRoom } from '../level-room.ts';
import { NO_NAMES } from '../no-names.ts';
import { STATELESS_WRITING } from '../stateless-writing.ts';
import { CRYPTO_FLOORS } from './crypto-floors.ts';
import { CRYPTO_LEAVES } from './crypto-leaves.ts';
import { cryptoProbe } from './crypto-probe.ts';
import { cryptoScenarios } from './crypto-scenarios.ts';
import { signedAnew } from './shrink-crypto.ts';
import { translateCrypto } from './translate-crypto.ts';

const drawing: LevelDrawing<CryptoScenario> = {
  runs: 2_500,
  generators: [
    { name: 'well formed', share: 1, draw: (options) => cryptoScenarios({ ...options, hostile: false }) },
    { name: 'hostile', share: 2, draw: (options) => cryptoScenarios({ ...options, hostile: true }) },
  ],
  isWellFormed: (scenario, reference) => isAcceptedScenario(reference, scenario),
};

export const cryptoRoom: LevelRoom<CryptoScenario> = {
  families: new Set(['CR', 'PT']),
  drawing,
  translation: {
    withoutCounterpart: { keccak256: 'there is no Keccak-256 in the Tendermint family' },
    translate: translateCrypto,
  },
  floors: CRYPTO_FLOORS,
  probe: cryptoProbe,
  shrinking: {
    leaves: CRYPTO_LEAVES,
    // Only Kardia's signatures are made anew.
    simplifications: ({ dialect }, scenario) =>
      simplerSteps(scenario, (step) => (dialect.name === kardia.dialect.name ? signedAnew(step) : [])),
  },
  writing: STATELESS_WRITING,
  novelty: { isPortable: () => true, isIndivisible: () => false },
  renaming: { heights: false, hashes: true, blocks: NO_NAMES, arrays: NO_NAMES },
  laws: [],
};
