// The last bytes of a stream: what is kept of an adapter's standard error for the report.

/** Keeps the end of what was pushed. */
export interface ByteRing {
  readonly push: (chunk: Buffer) => void;
  /** At most the last `bytesMax` bytes, as UTF-8. */
  readonly text: () => string;
}

/** A ring of `bytesMax` bytes; holds at most one chunk more than that. */
export const byteRing = (bytesMax: number): ByteRing => {
  const chunks: Buffer[] = [];
  let held = 0;
  return {
    push: (chunk) => {
      chunks.push(chunk);
      held += chunk.length;
      for (let first = chunks[0]; first !== undefined && held - first.length >= bytesMax; first = chunks[0]) {
        held -= first.length;
        chunks.shift();
      }
    },
    text: () => {
      const all = Buffer.concat(chunks);
      return all.toString('utf8', Math.max(0, all.length - bytesMax));
    },
  };
};
