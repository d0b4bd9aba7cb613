// The range of a time on the wire, for both directions. Source: gogo/protobuf types/timestamp.go, WF-PR-8.

import type { Timestamp } from '#spec';

const SECONDS_MIN = -62135596800n;
const SECONDS_END = 253402300800n;
const NANOS_END = 1_000_000_000;

/** Why a time is outside the years 1 to 9999, or its nanoseconds outside a second; nothing where it is inside. */
export const timestampError = ({ seconds, nanos }: Timestamp): string | undefined => {
  const text = () => `timestamp: &types.Timestamp{Seconds: ${seconds},\nNanos: ${nanos},\n}`;
  if (BigInt(seconds) < SECONDS_MIN) return `${text()} before 0001-01-01`;
  if (BigInt(seconds) >= SECONDS_END) return `${text()} after 10000-01-01`;
  if (nanos < 0 || nanos >= NANOS_END) return `${text()}: nanos not in range [0, 1e9)`;
  return undefined;
};
