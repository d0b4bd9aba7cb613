// Answers initialize with an object that says nothing.
import { answer, serve } from './base.mjs';
serve({ initialize: ({ id }) => answer(id, {}) });
