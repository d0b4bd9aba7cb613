// The version of this program, from its package.json.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { PACKAGE_ROOT } from '../package-root.ts';

const packageSchema = z.object({ name: z.string(), version: z.string() });

const { name, version } = packageSchema.parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')));

/** `0.1.0`. */
export const VERSION = version;

/** Name and version in one word, as adapters and reports are told it: `gossip-conformance/0.1.0`. */
export const SUITE = `${name}/${version}`;
