// What a worker thread of a run does: it has a subject of its own, which lives as long as the thread, and searches slices with it.

import { PROFILES, type Reference } from '#impl';
import type { Level } from '#spec';
import { generatorsOf, type ScenarioGenerator } from '../arbitraries/generators.ts';
import { startAdapter, type AdapterOptions } from '../subjects/adapter-client.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { abilitiesOf } from '../subjects/support.ts';
import type { Subject } from '../subjects/subject.ts';
import { searchSlice, type Slice, type SliceRange } from './slice.ts';

/** Whom every worker judges, by what: everything that a thread needs to know to begin. */
export interface WorkerSubject {
  /** The command of the adapter; the reference in the thread if absent. */
  readonly adapter?: string;
  readonly options: AdapterOptions;
  /** The name of the profile. */
  readonly profile: string;
  readonly clauses?: ReadonlySet<string>;
  readonly seed: number;
}

/** A slice of the generator of that name, or the end. */
export type SliceTask =
  | {
      readonly type: 'search';
      readonly judged: WorkerSubject;
      readonly level: Level;
      readonly generator: ScenarioGenerator['name'];
      readonly range: SliceRange;
    }
  | { readonly type: 'close' };

/** What a worker leaves behind when it ends. */
export interface Remains {
  readonly complaints: readonly string[];
  readonly stderr: string;
}

interface Equipment {
  readonly subject: Subject;
  readonly reference: Reference;
  readonly remains: () => Remains;
}

const equip = async ({ adapter, options, profile, seed }: WorkerSubject): Promise<Equipment> => {
  const reference = PROFILES[profile];
  if (reference === undefined) throw new Error(`no profile ${profile}`);
  const silent = (): Remains => ({ complaints: [], stderr: '' });
  if (adapter === undefined) return { subject: inProcessSubject(reference, seed), reference, remains: silent };
  const started = await startAdapter(adapter, options);
  if (started.type === 'started') {
    const { subject } = started;
    return {
      subject,
      reference,
      remains: () => ({ complaints: subject.complaints(), stderr: subject.stderr() }),
    };
  }
  const { stderr } = started;
  const detail = `a further copy, as --threads asks for, did not start: ${started.detail}`;
  const subject: Subject = {
    ...inProcessSubject(reference, seed),
    run: (scenarios) => Promise.resolve(scenarios.map(() => ({ type: 'fault', code: 'not-started', detail }))),
  };
  return { subject, reference, remains: () => ({ complaints: [], stderr }) };
};

let equipment: Promise<Equipment> | undefined;

/** Carries out one task; called by the pool. */
export const sliceTask = async (task: SliceTask): Promise<Slice | Remains> => {
  if (task.type === 'close') {
    const ended = await equipment;
    await ended?.subject.close();
    return ended?.remains() ?? { complaints: [], stderr: '' };
  }
  const { judged, level, generator: name, range } = task;
  const { subject, reference } = await (equipment ??= equip(judged));
  const generators = generatorsOf(level, abilitiesOf([subject.capabilities], level), reference);
  const generator = generators.find((each) => each.name === name);
  if (generator === undefined) throw new Error(`no generator ${name} of ${level}`);
  const { clauses, seed } = judged;
  return searchSlice(
    { subject, reference, ...(clauses === undefined ? {} : { clauses }) },
    { level, name, arbitrary: generator.arbitrary },
    seed,
    range,
  );
};
