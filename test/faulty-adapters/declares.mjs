// Declares what its argument says, a JSON object that is laid over what the others declare.
import { answer, CAPABILITIES, serve } from './base.mjs';
const declared = JSON.parse(process.argv[2] ?? '{}');
serve({ initialize: ({ id }) => answer(id, { ...CAPABILITIES, ...declared }) });
