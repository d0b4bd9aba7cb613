// A received message that must be rejected. It unwinds the decoder; `decodeMessage` turns it into a value.

/** `message` is the text of the error; it never leaves the decoder as an exception. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
}
