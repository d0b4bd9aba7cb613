// The rooms of all levels.

import type { Level, Scenario } from '#spec';
import { bitArrayRoom } from './bit-array/bit-array-room.ts';
import { codecRoom } from './codec/codec-room.ts';
import { cryptoRoom } from './crypto/crypto-room.ts';
import type { LevelRoom } from './level-room.ts';
import { peerStateRoom } from './peer-state/peer-state-room.ts';
import { reactorRoom } from './reactor/reactor-room.ts';
import { voteSetRoom } from './vote-set/vote-set-room.ts';

type Rooms = { readonly [Name in Level]: LevelRoom<Extract<Scenario, { readonly level: Name }>> };

const BY_LEVEL: Rooms = {
  bit_array: bitArrayRoom,
  codec: codecRoom,
  crypto: cryptoRoom,
  vote_set: voteSetRoom,
  peer_state: peerStateRoom,
  reactor: reactorRoom,
};

/** The room of each level. */
export const ROOMS: Readonly<Record<Level, LevelRoom>> = BY_LEVEL;
