// Cuts a byte stream into lines with a bound on the length of one. Realises the framing of section 4 of adapter-protocol.md:
// one JSON text a line, UTF-8, for both ends of the pipe.

/** Where the lines go. */
export interface LineSink {
  /** One line without its newline. Bytes that are no UTF-8 come as U+FFFD. */
  readonly line: (text: string) => void;
  /** A line has grown past the bound; nothing more is delivered. Called once. */
  readonly overflow: () => void;
}

/** A stream being cut. */
export interface LineSplitter {
  readonly push: (chunk: Buffer) => void;
  /** Bytes of the line that has begun and not ended. */
  readonly pendingBytes: () => number;
}

const NEWLINE = 0x0a;

/** Cuts at each newline; a line of more than `bytesMax` bytes ends the delivery, so memory stays below `bytesMax` and a chunk. */
export const splitLines = (bytesMax: number, sink: LineSink): LineSplitter => {
  let parts: Buffer[] = [];
  let pending = 0;
  let overflowed = false;

  const push = (chunk: Buffer): void => {
    let from = 0;
    while (!overflowed) {
      const end = chunk.indexOf(NEWLINE, from);
      const length = (end < 0 ? chunk.length : end) - from;
      if (pending + length > bytesMax) {
        overflowed = true;
        parts = [];
        sink.overflow();
        return;
      }
      if (end < 0) {
        if (length > 0) parts.push(from === 0 ? chunk : chunk.subarray(from));
        pending += length;
        return;
      }
      if (parts.length === 0) {
        sink.line(chunk.toString('utf8', from, end));
      } else {
        parts.push(chunk.subarray(from, end));
        const line = Buffer.concat(parts);
        parts = [];
        pending = 0;
        sink.line(line.toString('utf8'));
      }
      from = end + 1;
    }
  };

  return { push, pendingBytes: () => pending };
};
