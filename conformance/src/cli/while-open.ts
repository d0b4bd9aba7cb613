// What is done with open subjects, and how they end: every command that starts adapters hears of a bad end, since an adapter that ends badly
// failed as a program.

import type { Subject } from '../subjects/subject.ts';

/** A subject that is open, and what it is called where there are several. */
export interface OpenSubject {
  readonly name?: string;
  readonly subject: Pick<Subject, 'close' | 'complaints'>;
}

/** Closes them; one sentence about those that ended badly. */
const close = async (opened: readonly OpenSubject[]): Promise<string | undefined> => {
  await Promise.all(opened.map(({ subject }) => subject.close()));
  const bad = opened.flatMap(({ name = 'the adapter', subject }) => {
    const complaints = subject.complaints?.() ?? [];
    return complaints.length === 0 ? [] : [`${name} ended badly: ${complaints.join('; ')}`];
  });
  return bad.length === 0 ? undefined : bad.join('; ');
};

/** Does `work`, then closes the subjects, also where it throws. `badEnd` says in one sentence what was wrong with their end, if anything. */
export const whileOpen = async <Result>(
  opened: readonly OpenSubject[],
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly badEnd: string | undefined }> => {
  let badEnd: string | undefined;
  let result: Result;
  try {
    result = await work();
  } finally {
    badEnd = await close(opened);
  }
  return { result, badEnd };
};
