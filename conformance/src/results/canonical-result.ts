// The one form of a result, whoever wrote it: an effect that did not happen is left out, and texts that nobody compares are bounded.

/** The longest text of an error or a crash that is kept, in characters. */
export const RESULT_TEXT_MAX = 4096;

const LISTS = ['sends', 'forwarded', 'stopped'] as const;
const TEXTS = ['error', 'crash'] as const;

type Written = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A result without empty lists of effects and without `slept: 0`, its texts cut. One that has neither is given back as it is. */
export const canonicalResult = (written: Written): Written => {
  let result: Record<string, unknown> | undefined;
  for (const key of LISTS) if (isEmpty(written[key])) delete (result ??= { ...written })[key];
  if (written['slept'] === 0) delete (result ??= { ...written })['slept'];
  for (const key of TEXTS) {
    const text = written[key];
    if (typeof text === 'string' && text.length > RESULT_TEXT_MAX)
      (result ??= { ...written })[key] = text.slice(0, RESULT_TEXT_MAX);
  }
  return result ?? written;
};
