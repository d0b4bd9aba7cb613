// The processor time of this process and of the children that it has waited for.

import { readFileSync } from 'node:fs';

/** What Linux counts processor time in when it shows it to programs, whatever the kernel itself counts in (proc(5), times(2)). */
const TICKS_PER_SECOND = 100;

/** Where `cutime` and `cstime` stand among the fields after the name of the program, which is in brackets. */
const CUTIME = 13;
const CSTIME = 14;

/** Seconds of processor time, user and system. */
export interface ProcessorTime {
  readonly own: number;
  /** Of the children that have ended; absent where the system does not say. */
  readonly children?: number;
}

/** Both, up to now. */
export const processorTime = (): ProcessorTime => {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1e6;
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { own, children: (Number(fields[CUTIME]) + Number(fields[CSTIME])) / TICKS_PER_SECOND };
  } catch {
    return { own };
  }
};
