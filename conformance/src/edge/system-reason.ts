// Why the operating system would not do something, in its own words.

import { getSystemErrorMap } from 'node:util';

/** `no space left on device`: for an error of the system its description alone, without call and path. */
export const systemReason = (error: unknown): string => {
  const { errno, message } = error as Partial<NodeJS.ErrnoException>;
  const [, known] = (errno === undefined ? undefined : getSystemErrorMap().get(errno)) ?? [];
  return known ?? message ?? String(error);
};
