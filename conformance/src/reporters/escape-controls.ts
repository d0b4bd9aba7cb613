// Foreign texts (names and errors of a subject, titles of a scenario) must not steer a terminal or break a line of a report.

/** Control characters (C0, DEL, C1), line separators, and the marks that turn the direction of a text. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** `\u202e`: a character of the basic plane as JSON, YAML and people read it. */
export const escapedCharacter = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `text` as one line without any control character: each is shown as `\n`, `\u001b` and so on. */
export const escapeControls = (text: string): string =>
  text.replace(CONTROLS, (mark) => NAMED[mark] ?? escapedCharacter(mark));

/** The same for a text of several lines: line feeds and tabs stay, everything else is shown as `\u001b` and so on. */
export const escapeControlsInLines = (text: string): string =>
  text.replace(CONTROLS, (mark) => (mark === '\n' || mark === '\t' ? mark : escapedCharacter(mark)));
