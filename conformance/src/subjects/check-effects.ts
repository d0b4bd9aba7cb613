// The effects of a reactor's step in a reply: sends, forwarded messages, stopped connections. Only the shape is looked at; 64-bit
// integers are put into canonical form in place. Each function gives what is wrong in a few words, or nothing.

import { FURTHER_MESSAGE_NAMES, MESSAGE_NAMES, type Json, type Level } from '#spec';
import { canonicalIntegers } from './canonical-integers.ts';
import { isObject } from './check-value.ts';

const NAMES: ReadonlySet<string> = new Set([...MESSAGE_NAMES, ...FURTHER_MESSAGE_NAMES]);

const isMessage = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0 || !NAMES.has(name) || !isObject(value[name])) return false;
  canonicalIntegers(value as Json);
  return true;
};

/** Whether `value` is an object of exactly these fields. */
const hasFields = (value: unknown, fields: Readonly<Record<string, (field: unknown) => boolean>>): boolean =>
  isObject(value) &&
  Object.keys(value).length === Object.keys(fields).length &&
  Object.entries(fields).every(([name, fits]) => fits(value[name]));

const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isChannel = (value: unknown): boolean => typeof value === 'string' || Number.isInteger(value);

const SEND = { peer: isText, channel: isChannel, blocking: isFlag, message: isMessage, ok: isFlag };
const FORWARDED = { peer: isText, message: isMessage };
const STOPPED = { peer: isText, error: isText };

const isList = (value: unknown, fits: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(fits);

/** At level reactor send attempts with their messages, below it validator indices. */
export const checkSends = (level: Level, value: unknown): string | undefined =>
  isList(value, level === 'reactor' ? (item) => hasFields(item, SEND) : Number.isInteger)
    ? undefined
    : 'has sends that are no list of send attempts';

export const checkForwarded = (value: unknown): string | undefined =>
  isList(value, (item) => hasFields(item, FORWARDED)) ? undefined : 'has forwarded that is no list of messages';

export const checkStopped = (value: unknown): string | undefined =>
  isList(value, (item) => hasFields(item, STOPPED)) ? undefined : 'has stopped that is no list of connections';
