// The one command that shows a failure again.

import { shellWord } from './shell-word.ts';

/** What a failure was found with. */
export interface ReplayParts {
  readonly file: string;
  readonly adapter: string | undefined;
  readonly profile: string;
  /** Of the subject: what decides the profile where none is named. */
  readonly dialect: string;
}

/** `gossip-conformance replay FILE`, with the adapter and the profile where they are not the ones of a bare `replay`. */
export const replayLine = ({ file, adapter, profile, dialect }: ReplayParts): string =>
  [
    'gossip-conformance replay',
    shellWord(file),
    ...(adapter === undefined ? [] : [`--adapter ${shellWord(adapter)}`]),
    ...(profile === (adapter === undefined ? 'kardia' : dialect) ? [] : [`--profile ${shellWord(profile)}`]),
  ].join(' ');
