// Lets several batches through at once, or one alone: while an adapter's failure is being traced to a scenario, nothing else
// may reach the adapter.

/** Ends one passage. */
export type Leave = () => void;

export interface Gate {
  /** Waits for one of `width` places. */
  readonly shared: () => Promise<Leave>;
  /** Waits until nobody is inside, before anybody who waits for a shared place. */
  readonly alone: () => Promise<Leave>;
}

/** A gate with `width` shared places, first come first served. */
export const openGate = (width: number): Gate => {
  const shared: (() => void)[] = [];
  const alone: (() => void)[] = [];
  let inside = 0;
  let occupied = false;

  const admit = (): void => {
    if (occupied) return;
    if (alone.length > 0) {
      if (inside === 0) {
        occupied = true;
        alone.shift()?.();
      }
      return;
    }
    while (inside < width && shared.length > 0) {
      inside++;
      shared.shift()?.();
    }
  };

  return {
    shared: () =>
      new Promise((resolve) => {
        shared.push(() => {
          resolve(() => {
            inside--;
            admit();
          });
        });
        admit();
      }),
    alone: () =>
      new Promise((resolve) => {
        alone.push(() => {
          resolve(() => {
            occupied = false;
            admit();
          });
        });
        admit();
      }),
  };
};
