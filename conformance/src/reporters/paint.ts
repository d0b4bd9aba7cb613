// Colours as an argument, so that every reporter stays a pure function of the report.

import { inspect, styleText } from 'node:util';

const STYLES = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  heading: 'bold',
  quiet: 'dim',
  /** Such as a command or a path: a line that holds one is never broken. */
  copied: 'bold',
} as const;

/** What a piece of text is, not how it looks. */
export type Role = keyof typeof STYLES;

/** Gives `text` the look of `role`, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

/** No colours. */
export const plainPaint: Paint = (_role, text) => text;

/** Colours whatever the output is. */
export const colourPaint: Paint = (role, text) => styleText(STYLES[role], text, { validateStream: false });

/** Whether `name` is one of the roles. */
export const isRole = (name: string): name is Role => Object.hasOwn(STYLES, name);

/** The sequences that a terminal is told by where the look of `role` begins and ends. */
export const sequencesOf = (role: Role): { readonly begin: string; readonly end: string } => {
  const [begin, end] = inspect.colors[STYLES[role]] ?? [0, 0];
  return { begin: `\u001b[${begin}m`, end: `\u001b[${end}m` };
};
