// A whole number divided into whole numbers.

/**
 * Divides `total`, a whole number from 0, in the proportions of `shares`, positive whole numbers, at least one: the parts add up to `total`, each
 * less than 1 from its exact part. What rounding down leaves over goes to those that it took most from, among equals to the first.
 */
export const apportion = (total: number, shares: readonly number[]): readonly number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => Math.floor((total * share) / all));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const takenFrom = shares.map((share, index) => ({ index, taken: (total * share) % all }));
  const first = takenFrom.toSorted((one, other) => other.taken - one.taken).slice(0, left);
  return parts.map((part, index) => (first.some((each) => each.index === index) ? part + 1 : part));
};
