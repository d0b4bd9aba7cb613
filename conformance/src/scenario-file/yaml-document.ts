// The YAML that this project reads: one document of mappings, lists, texts, numbers, true, false and null, with the line of every
// key and item kept. js-yaml parses; its own constructor is not used, because it keeps no positions and rounds large integers.
// Refused, so that every YAML library reads the same data: anchors, aliases, tags, directives, duplicate keys, plain texts
// that some libraries take for a number, a date or a truth value.

import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import { Refusal, type Path } from './refusal.ts';

/** The nesting that a document may have; the deepest vector has 13. */
export const YAML_DEPTH_MAX = 20;

/** The longest document: the parser needs up to 150 times the memory, and the largest vector has 66 kB. */
export const YAML_BYTES_MAX = 4 * 1024 * 1024;

export interface YamlDocument {
  /** Plain objects, arrays, strings, safe integers, booleans and null. */
  readonly value: unknown;
  /** The line of the key or item at `path`, or of the nearest one above it; counts from 1. */
  readonly lineOf: (path: Path) => number;
}

/** The key that stands for the prototype of an object where JavaScript programs assign it; no format of this project has it. */
const FORBIDDEN_KEY = '__proto__';

/** Plain texts that YAML 1.1 or 1.2 libraries read as something else: numbers in other forms, dates, truth values, null. */
export const AMBIGUOUS =
  /^(?:[-+]?\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|[-+]?0[xob][0-9a-f_]+|[-+]?\.(?:inf|nan)|~|<<|=|null|true|false|y|n|yes|no|on|off|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+.*)$/i;

const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;

/** The one form of other numbers in which no reader takes them for anything else: no operation returns any, but a faulty program may. */
const DECIMAL = /^-?(?:0|[1-9][0-9]*)\.[0-9]+(?:e[-+][0-9]+)?$/;

type Key = string | number;

interface Frame {
  readonly container: Record<string, unknown> | unknown[];
  readonly lines: Map<Key, number>;
  /** The key that waits for its value; in a list the index of the next item. */
  key: Key | undefined;
}

const linesOf = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
};

/**
 * Parses `text`. Throws a Refusal, which carries the line, for anything that is not a document of the kind above.
 */
export const parseYamlDocument = (text: string): YamlDocument => {
  if (text.length > YAML_BYTES_MAX) throw new Refusal('bounds', [], `expected at most ${YAML_BYTES_MAX} bytes`, 1);
  const events = eventsOf(text);
  const lineAt = linesOf(text);
  const refuse = (offset: number, message: string): never => {
    throw new Refusal('yaml', [], message, lineAt(Math.max(offset, 0)));
  };

  const places = new WeakMap<object, Map<Key, number>>();
  const stack: Frame[] = [];
  let root: unknown;
  let documents = 0;
  let offset = 0;

  const place = (value: unknown): void => {
    const frame = stack.at(-1);
    if (frame === undefined) {
      root = value;
    } else if (Array.isArray(frame.container)) {
      frame.lines.set(frame.container.length, lineAt(offset));
      frame.container.push(value);
    } else if (frame.key === undefined) {
      if (typeof value !== 'string') return refuse(offset, 'expected a text as the key');
      if (value === FORBIDDEN_KEY) return refuse(offset, `the key '${value}' is refused`);
      if (Object.hasOwn(frame.container, value))
        return refuse(offset, `expected each key once, found '${value}' again`);
      frame.key = value;
      frame.lines.set(value, lineAt(offset));
    } else {
      frame.container[frame.key] = value;
      frame.key = undefined;
    }
  };

  const open = (container: Record<string, unknown> | unknown[]): void => {
    const parent = stack.at(-1);
    if (parent !== undefined && !Array.isArray(parent.container) && parent.key === undefined)
      return refuse(offset, 'expected a text as the key');
    place(container);
    const lines = new Map<Key, number>();
    places.set(container, lines);
    stack.push({ container, lines, key: undefined });
  };

  // A document event opens nothing here, but its end is a pop like any other.
  let depth = 0;
  for (const event of events) {
    offset = offsetOf(event, offset);
    refuseProperties(event, text, (message) => refuse(offset, message));
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        if (documents > 1) return refuse(text.lastIndexOf('---'), 'expected one document, found a second one');
        break;
      case EVENT_ID.SEQUENCE:
        open([]);
        depth += 1;
        break;
      case EVENT_ID.MAPPING:
        open({});
        depth += 1;
        break;
      case EVENT_ID.SCALAR:
        place(scalarOf(event, text, stack.at(-1), (message) => refuse(offset, message)));
        break;
      case EVENT_ID.ALIAS:
        return refuse(offset, 'expected the value itself: aliases are refused');
      default:
        if (depth > 0) {
          stack.pop();
          depth -= 1;
        }
    }
  }
  if (documents === 0) return refuse(0, 'expected a document, found nothing');

  const lineOf = (path: Path): number => {
    let value = root;
    let line = 1;
    for (const key of path) {
      if (typeof value !== 'object' || value === null) break;
      line = places.get(value)?.get(key) ?? line;
      value = (value as Record<Key, unknown>)[key];
    }
    return line;
  };
  return { value: root, lineOf };
};

const eventsOf = (text: string): readonly Event[] => {
  try {
    return parseEvents(text, { maxDepth: YAML_DEPTH_MAX });
  } catch (error) {
    const line = error instanceof YAMLException && error.mark !== undefined ? error.mark.line + 1 : 1;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    throw new Refusal('yaml', [], `expected YAML: ${reason}`, line);
  }
};

const offsetOf = (event: Event, before: number): number => {
  switch (event.type) {
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.SCALAR:
      return event.valueStart === -1 ? before : event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    default:
      return before;
  }
};

const refuseProperties = (event: Event, text: string, refuse: (message: string) => never): void => {
  if (event.type === EVENT_ID.DOCUMENT) {
    if (event.directives.length > 0) refuse('expected no % directive');
  } else if (event.type !== EVENT_ID.POP && event.type !== EVENT_ID.ALIAS) {
    if (event.tagStart !== -1) refuse(`expected no tag, found ${text.slice(event.tagStart, event.tagEnd)}`);
    if (event.anchorStart !== -1)
      refuse(`expected no anchor, found &${text.slice(event.anchorStart, event.anchorEnd)}`);
  }
};

const scalarOf = (
  event: ScalarEvent,
  text: string,
  frame: Frame | undefined,
  refuse: (message: string) => never,
): unknown => {
  const value = getScalarValue(text, event);
  const isKey = frame !== undefined && !Array.isArray(frame.container) && frame.key === undefined;
  if (event.style !== SCALAR_STYLE.PLAIN) return value;
  if (value === '') return refuse('expected a value: null, or "" for an empty text');
  if (!isKey) {
    if (value === 'null') return null;
    if (value === 'true') return true;
    if (value === 'false') return false;
    if (INTEGER.test(value)) {
      const number = Number(value);
      return Number.isSafeInteger(number)
        ? number
        : refuse(`expected an integer beyond 2^53-1 as a text in quotes, found ${value}`);
    }
  }
  if (!isKey && DECIMAL.test(value)) {
    const number = Number(value);
    return Number.isFinite(number) ? number : refuse(`expected a number that a double can hold, found ${value}`);
  }
  return AMBIGUOUS.test(value)
    ? refuse(`expected an integer, true, false, null or a text in quotes, found ${value}`)
    : value;
};
