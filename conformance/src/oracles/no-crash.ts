// Which clause is broken where a subject's process ends, or answers no more, instead of going on.

/** Nothing that a peer sends, a routine does or the node does crashes the implementation. */
export const NO_CRASH = 'NC-1';
