// All metamorphic laws that are about one scenario; split-batch.ts has the one that is about several.

import { independentPeers } from './independent-peers.ts';
import type { Law } from './law.ts';
import { plainLinks } from './plain-links.ts';
import { relabelledPeers } from './relabelled-peers.ts';
import { repeatedMessage } from './repeated-message.ts';
import { shiftedHeights } from './shifted-heights.ts';

export const LAWS: readonly Law[] = [relabelledPeers, shiftedHeights, repeatedMessage, independentPeers, plainLinks];
