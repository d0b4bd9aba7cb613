// What CI systems take out of a log as an order to them. Foreign text must not be able to give any, and stays readable: the first character
// of such an order is shown escaped.
//
// GitHub: `::name::` at the start of a line, blanks before it or not, and `##[name]` anywhere in it. Azure: `##vso[` anywhere, `##[name]` at
// the start. TeamCity: `##teamcity[`. GitLab: `section_start:TIME:NAME`, anywhere.

import { escapedCharacter } from './escape-controls.ts';

const SGR = String.raw`\u001b\[[\d;]*m`;

/** At the start of a line, behind blanks and colours. */
const AT_START = new RegExp(String.raw`^((?:[^\S\n]|${SGR})*):(?=:)`, 'gmu');

const ANYWHERE = /#(?=#[a-z]*\[)|s(?=ection_(?:start|end):\d)/giu;

/** `text`, lines as they are, without any such order: `\u003a:error::x`, `\u0023#[error]x`. In a text of JSON it is the same value as before. */
export const breakCiCommands = (text: string): string =>
  text
    .replace(AT_START, (_, before: string) => `${before}${escapedCharacter(':')}`)
    .replace(ANYWHERE, (mark) => escapedCharacter(mark));
