// Exits at every scenario.
import { answer, serve } from './base.mjs';
serve({ run: ({ id, params }) => (params.scenarios.length > 0 ? process.exit(7) : answer(id, { observations: [] })) });
