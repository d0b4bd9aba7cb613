// Speaks another version of the protocol.
import { answer, CAPABILITIES, serve } from './base.mjs';
serve({ initialize: ({ id }) => answer(id, { ...CAPABILITIES, protocol: 2 }) });
