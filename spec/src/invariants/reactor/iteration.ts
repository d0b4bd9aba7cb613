// What an iteration came to.

import type { ReactorTransition } from './reactor-transition.ts';

/** The iteration sent nothing and changed nothing of the peer's state. */
export const isIdle = ({ sends, changed, after }: ReactorTransition): boolean =>
  after !== undefined && sends.length === 0 && changed === 0;

/** The iteration sent something, and the link took all of it. */
export const isSmoothSend = ({ sends, after }: ReactorTransition): boolean =>
  after !== undefined && sends.length > 0 && sends.every(({ ok }) => ok);
