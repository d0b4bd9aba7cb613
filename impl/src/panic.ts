// A crash of the subject that the reference reproduces: the Go code panics, never returns or cannot allocate here.

/** Unwinds the operation; the driver turns it into the result `{crash}`. */
export class Panic extends Error {
  override readonly name = 'Panic';
}
