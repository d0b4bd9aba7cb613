// All metamorphic laws that are about one scenario; split-batch.ts has the one that is about several.

import { independentPeers } from '../levels/reactor/independent-peers.ts';
import type { Law } from './law.ts';
import { plainLinks } from '../levels/reactor/plain-links.ts';
import { relabelledPeers } from '../levels/reactor/relabelled-peers.ts';
import { repeatedMessage } from './repeated-message.ts';
import { shiftedHeights } from '../levels/reactor/shifted-heights.ts';

export const LAWS: readonly Law[] = [relabelledPeers, shiftedHeights, repeatedMessage, independentPeers, plainLinks];
