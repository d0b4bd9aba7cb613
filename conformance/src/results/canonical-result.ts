// The one form of a result, whoever wrote it: an effect that did not happen is left out.

const LISTS = ['sends', 'forwarded', 'stopped'] as const;

type Written = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A result without empty lists of effects and without `slept: 0`. One that has neither is given back as it is. */
export const canonicalResult = (written: Written): Written => {
  let result: Record<string, unknown> | undefined;
  for (const key of LISTS) if (isEmpty(written[key])) delete (result ??= { ...written })[key];
  if (written['slept'] === 0) delete (result ??= { ...written })['slept'];
  return result ?? written;
};
