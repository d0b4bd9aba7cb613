// Honest, but speaks a dialect that the suite has no profile of.
import { answer, CAPABILITIES, serve } from './base.mjs';
serve({ initialize: ({ id }) => answer(id, { ...CAPABILITIES, dialect: 'atlantis-1' }) });
