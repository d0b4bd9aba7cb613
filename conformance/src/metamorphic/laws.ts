// All metamorphic laws that are about one scenario; split-batch.ts has the one that is about several.

import { LEVELS } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Law } from './law.ts';
import { repeatedMessage } from './repeated-message.ts';

export const LAWS: readonly Law[] = [repeatedMessage, ...LEVELS.flatMap((level) => ROOMS[level].laws)];
