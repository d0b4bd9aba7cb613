// Colours as an argument, so that every reporter stays a pure function of the report.

import { styleText } from 'node:util';

/** What a piece of text is, not how it looks. */
export type Role = 'good' | 'bad' | 'warning' | 'heading' | 'quiet';

/** Gives `text` the look of `role`, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

const STYLES = { good: 'green', bad: 'red', warning: 'yellow', heading: 'bold', quiet: 'dim' } as const;

/** No colours. */
export const plainPaint: Paint = (_role, text) => text;

/** Colours whatever the output is. */
export const colourPaint: Paint = (role, text) => styleText(STYLES[role], text, { validateStream: false });

/** Colours where `stream` is a terminal; NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR are honoured. */
export const paintFor =
  (stream: NodeJS.WriteStream): Paint =>
  (role, text) =>
    styleText(STYLES[role], text, { validateStream: true, stream });
