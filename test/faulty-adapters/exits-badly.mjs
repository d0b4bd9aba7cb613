// Answers shutdown and then exits with another code than 0.
import { answer, serve } from './base.mjs';
serve({
  shutdown: ({ id }) => {
    answer(id, null);
    process.exit(7);
  },
});
