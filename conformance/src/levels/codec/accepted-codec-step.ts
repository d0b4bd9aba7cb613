// Whether a reference accepts a step of level codec. This is what well formed means there: correct nodes send canonical bytes.

import type { CodecStep, StepResult } from '#spec';
import type { Reference, Run } from '#impl';
import { startAccepting } from '../../arbitraries/accepted.ts';

/** The codec of one reference, and what is known of bytes (hex) there. */
interface Codec {
  readonly run: Run;
  readonly known: Map<string, boolean>;
}

const codecs = new WeakMap<Reference, Codec>();

const codecOf = (reference: Reference): Codec => {
  const found = codecs.get(reference);
  if (found !== undefined) return found;
  const empty = { id: 'codec', title: '', level: 'codec', clauses: [], setup: {}, steps: [] } as const;
  const codec = { run: startAccepting(reference, empty), known: new Map<string, boolean>() };
  codecs.set(reference, codec);
  return codec;
};

const runCodec = ({ run }: Codec, step: CodecStep): StepResult => {
  const result = run.step(step);
  run.fired.length = 0;
  return result;
};

const KNOWN_MAX = 20_000;

/**
 * Whether `bytes` (hex) are a message that the reference accepts, in the one form in which it would be written. Remembered
 * for the bytes.
 */
const isCanonicalMessage = (codec: Codec, bytes: string): boolean => {
  const { known } = codec;
  let canonical = known.get(bytes);
  if (canonical === undefined) {
    const { value } = runCodec(codec, { decode: { bytes } });
    canonical = value !== undefined && runCodec(codec, { encode: { message: value as never } }).value === bytes;
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(bytes, canonical);
  }
  return canonical;
};

/** Whether `step` is one that correct nodes alone bring about. */
export const isAcceptedCodecStep = (reference: Reference, step: CodecStep): boolean => {
  const codec = codecOf(reference);
  if ('decode' in step) return isCanonicalMessage(codec, step.decode.bytes);
  const { value, error, crash } = runCodec(codec, step);
  if (error !== undefined || crash !== undefined) return false;
  return !('encode' in step) || isCanonicalMessage(codec, value as string);
};
