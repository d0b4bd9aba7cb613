// How often each clause must fire at level bit_array, per 1,000 judged steps. See search/coverage-floor.ts for how the figures came about.

/** By clause. */
export const BIT_ARRAY_FLOORS: Readonly<Record<string, number>> = {
  'BA-NEW': 17,
  'BA-SIZE': 10,
  'BA-GET': 20,
  'BA-SET': 37,
  'BA-COPY': 19,
  'BA-COPYBITS': 102,
  'BA-OR': 33,
  'BA-AND': 23,
  'BA-NOT': 20,
  'BA-SUB': 47,
  'BA-UPD': 28,
  'BA-PICK': 34,
  'BA-EMPTY': 18,
  'BA-FULL': 10,
  'BA-TP': 14,
  'WF-ENC-2': 2.5,
  'BA-FP-1': 6,
  'BA-FP-2': 37,
};
