// Text that has left the program can do nothing to who reads it.

import { breakCiCommands } from './break-ci-commands.ts';
import { escapeControlsInLines } from './escape-controls.ts';

/** `text`, lines and tabs as they are, with what could steer a terminal or give an order to a CI system shown escaped. */
export const harmlessLines = (text: string): string => breakCiCommands(escapeControlsInLines(text));
