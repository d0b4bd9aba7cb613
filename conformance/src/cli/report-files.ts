// The reports that a command writes to files. One that cannot be written costs neither the others nor the verdict: it is said once, before the
// run where it is plain by then.

import { expectWritable, identityOf } from '../edge/output-target.ts';
import { systemReason } from '../edge/system-reason.ts';
import { writeOutput } from '../edge/write-output.ts';
import { remark, unwrittenText } from './complain.ts';
import type { ReportTarget } from './options.ts';

/** One sentence where two of the targets lead to one file, however they are spelled; nothing if all is well. */
export const findSharedTarget = (targets: readonly { readonly file: string }[]): string | undefined => {
  const seen = new Map<string, string>();
  for (const { file } of targets) {
    const identity = identityOf(file);
    const earlier = seen.get(identity);
    if (earlier !== undefined) return `expected another file for each report: ${earlier} and ${file} are one`;
    seen.set(identity, file);
  }
  return undefined;
};

export interface ReportFiles<Format extends string> {
  /** Writes them all, each with the text of its form. */
  readonly write: (textOf: (format: Format) => string) => void;
}

/** Says which of `targets` cannot be written, and gives what writes the others, and those too where they can be after all. */
export const reportFiles = <Format extends string>(
  targets: readonly ReportTarget<Format>[],
  say: (sentence: string) => void = remark,
): ReportFiles<Format> => {
  const said = new Set<string>();
  const sayOnce = (file: string, reason: string): void => {
    if (!said.has(file)) say(unwrittenText({ code: 'report', file, reason }));
    said.add(file);
  };
  for (const { file } of targets) {
    try {
      expectWritable(file);
    } catch (error) {
      sayOnce(file, systemReason(error));
    }
  }
  return {
    write: (textOf) => {
      for (const { format, file } of targets) {
        const failure = writeOutput(file, textOf(format));
        if (failure !== undefined) sayOnce(file, failure.reason);
      }
    },
  };
};
