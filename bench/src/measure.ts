// Measures how often something happens in a second of this process's time. Nothing is asserted: the machine decides.

/** One row of the report. */
export interface Row {
  readonly name: string;
  /** What is counted. */
  readonly unit: string;
  readonly perSecond: number;
  /** What the figure is measured against, by name, where it has a floor. */
  readonly against?: string;
  /** What else is to be said of it. */
  readonly note?: string;
}

/** Runs `act` until `leastMs` milliseconds have gone by, once before to warm up; `act` says how much it did. */
export const measure = async (
  name: string,
  unit: string,
  act: () => number | Promise<number>,
  { leastMs = 1_500, against }: { leastMs?: number; against?: string } = {},
): Promise<Row> => {
  await act();
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < leastMs) done += await act();
  const perSecond = (done / (performance.now() - started)) * 1_000;
  return { name, unit, perSecond, ...(against === undefined ? {} : { against }) };
};
