// A wire format: the descriptors that messages are read and written by. It is data, so that a dialect is another value of it and
// the functions of the codec are the same for all.

import * as consensus from '../generated/consensus_pb.ts';
import * as types from '../generated/types_pb.ts';
import { fieldTable, type FieldTable } from './field-table.ts';

type Schemas<Module> = {
  readonly [Name in keyof Module as Name extends `${string}Schema` ? Name : never]: Module[Name];
};

export interface Wire {
  /** The envelope and its members. */
  readonly consensus: Schemas<typeof consensus>;
  /** What members hold. */
  readonly types: Schemas<typeof types>;
  /** Names of fields that this format does not know, whatever the descriptors say: skipped when read, never written. */
  readonly without: ReadonlySet<string>;
  readonly fieldsOf: FieldTable;
}

/** The fields of votes that not every format has. */
export const EXTENSION_FIELDS = ['extension', 'extension_signature'] as const;

/** A format of these descriptors, without the fields named. */
export const wireOf = (descriptors: Pick<Wire, 'consensus' | 'types'>, without: readonly string[]): Wire => {
  const names = new Set(without);
  return { ...descriptors, without: names, fieldsOf: fieldTable(names) };
};

/** The format of the specification [WF-ENV-2]. */
export const kardiaWire: Wire = wireOf({ consensus, types }, EXTENSION_FIELDS);
