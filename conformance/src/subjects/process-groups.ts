// The process groups that this program started, adapters and builds, in all of its threads. Worker threads can be ended at any moment and then kill
// nothing any more, so the list is in memory that all threads share, and the thread that ends the program kills what is on it.

import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** The most groups that live at the same time, those of all threads together. */
const GROUPS_MAX = 4_096;

/** Whether no group may be started any more. */
const CLOSED = 0;

/** How many threads are between the start of a group and its entry. */
const STARTING = 1;

/** Where the entries begin: each is the process id of a leader, or 0. */
const FIRST = 2;

/** How long an end waits for threads that are starting a group, in ms: a start takes a few. */
const STARTING_MAX_MS = 200;

const KEY = 'gossip-conformance process groups';

/** The list of the thread that started this one; the first thread makes it, and kills what is on it when it exits. */
const listOfAllThreads = (): Int32Array => {
  const inherited = getEnvironmentData(KEY);
  if (inherited instanceof SharedArrayBuffer) return new Int32Array(inherited);
  const made = new SharedArrayBuffer((FIRST + GROUPS_MAX) * Int32Array.BYTES_PER_ELEMENT);
  setEnvironmentData(KEY, made);
  process.on('exit', () => endAllGroups());
  return new Int32Array(made);
};

const list = listOfAllThreads();

/** Kills everybody in the group of `leader`, at once. */
export const killGroup = (leader: number): void => {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, 'SIGKILL');
  } catch {
    // ESRCH: everybody in the group is gone already.
  }
};

const enter = (leader: number): boolean => {
  for (let slot = FIRST; slot < list.length; slot++)
    if (Atomics.compareExchange(list, slot, 0, leader) === 0) return true;
  return false;
};

/**
 * Starts a group by `start`, which spawns its leader with `detached`, and puts it on the list. A leader without a process id was not started. Throws
 * once the groups were ended, and where there are too many.
 */
export const startGroup = <Leader extends { readonly pid?: number | undefined }>(start: () => Leader): Leader => {
  Atomics.add(list, STARTING, 1);
  try {
    if (Atomics.load(list, CLOSED) === 1) throw new Error('the suite is ending');
    const leader = start();
    if (leader.pid === undefined || enter(leader.pid)) return leader;
    killGroup(leader.pid);
    throw new Error(`more than ${GROUPS_MAX} processes at the same time`);
  } finally {
    Atomics.sub(list, STARTING, 1);
    Atomics.notify(list, STARTING);
  }
};

/** To be called when the leader has ended: kills those of its group that outlived it, and takes it off the list. */
export const endGroup = (leader: number): void => {
  killGroup(leader);
  for (let slot = FIRST; slot < list.length; slot++)
    if (Atomics.compareExchange(list, slot, leader, 0) === leader) return;
};

/** Kills every group of every thread, at once. None can be started after that. */
export const endAllGroups = (): void => {
  Atomics.store(list, CLOSED, 1);
  const deadline = performance.now() + STARTING_MAX_MS;
  for (;;) {
    const starting = Atomics.load(list, STARTING);
    const left = deadline - performance.now();
    if (starting === 0 || left <= 0) break;
    Atomics.wait(list, STARTING, starting, left);
  }
  for (let slot = FIRST; slot < list.length; slot++) {
    const leader = Atomics.load(list, slot);
    if (leader !== 0) killGroup(leader);
  }
};
