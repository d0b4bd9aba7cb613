// The library's reader of varints and lengths, with the bounds and error texts of the Go code. Source: the generated
// Unmarshal functions, e.g. consensus/types.pb.go:2977 ff.

import { BinaryReader } from '@bufbuild/protobuf/wire';
import { Rejection } from './rejection.ts';

const END = 'unexpected EOF';
const NEGATIVE = 'proto: negative length found during unmarshaling';
const INT64_MAX = (1n << 63n) - 1n;

/** Both halves of a 64-bit integer as 32-bit integers, low half first. */
export type Halves = readonly [number, number];

/** Reads one message body; every failure is a Rejection. */
export class WireReader extends BinaryReader {
  /** A varint of at most ten bytes; bits above the 64th are dropped. */
  varint(): Halves {
    try {
      return this.varint64();
    } catch (error) {
      throw new Rejection(error instanceof RangeError ? END : 'proto: integer overflow');
    }
  }

  /** A length, which must not reach beyond the end. */
  length(): number {
    const [low, high] = this.varint();
    if (high < 0) throw new Rejection(NEGATIVE);
    const exact = (BigInt(high) << 32n) | BigInt(low >>> 0);
    if (high !== 0 && BigInt(this.pos) + exact > INT64_MAX) throw new Rejection(NEGATIVE);
    const length = Number(exact);
    if (this.pos + length > this.len) throw new Rejection(END);
    return length;
  }

  /** The bytes behind a length. */
  body(): Uint8Array {
    const length = this.length();
    this.pos += length;
    return this.buf.subarray(this.pos - length, this.pos);
  }

  /** Passes `count` bytes without looking at them. */
  pass(count: number): void {
    this.pos += count;
    if (this.pos > this.len) throw new Rejection(END);
  }
}
