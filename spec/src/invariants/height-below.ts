// The height below a peer's, whose precommits are its last commit. Heights count modulo 2^64, as in consensus/manager.go:1170.

import { nextUint64, UINT64_MAX, type Uint64 } from '../uint64.ts';

/** Whether `height` + 1 is `above`, modulo 2^64. */
export const isHeightBelow = (height: Uint64, above: Uint64): boolean => nextUint64(height) === above;

/** `above` - 1, modulo 2^64. */
export const heightBelow = (above: Uint64): Uint64 => {
  if (above === 0) return UINT64_MAX;
  if (typeof above === 'number') return above - 1;
  const below = BigInt(above) - 1n;
  return below <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(below) : below.toString();
};

/** Whether `height` is that of a peer at `peer`, or the one below: those whose votes are tracked. */
export const isTrackedHeight = (height: Uint64, peer: Uint64): boolean =>
  height === peer || isHeightBelow(height, peer);
