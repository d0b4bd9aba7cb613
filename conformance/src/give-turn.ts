// What computes for long lets others have a turn now and then, so that an interrupt is heard, an answer read and progress shown.

/** How long may be computed between two turns of the others, in ms. */
const TURN_MS = 50;

let last = performance.now();

/** Lets everybody else have a turn if the last one is 50 ms ago; costs next to nothing if it is not. */
export const giveTurn = async (): Promise<void> => {
  if (performance.now() - last < TURN_MS) return;
  await new Promise((resolve) => setImmediate(resolve));
  last = performance.now();
};
