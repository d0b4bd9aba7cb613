// The one command that shows a failure again.

import { shellWord } from './shell-word.ts';

/** What a failure was found with. */
export interface ReplayParts {
  readonly file: string;
  readonly adapter: string | undefined;
  /** Names of variables that it was given, as `--env` takes them. */
  readonly env?: readonly string[] | undefined;
  readonly profile: string;
  /** Of the subject, and of the file: what decides the profile where none is named. */
  readonly dialect: string;
}

/** The words that name the variables again. */
export const envWords = (names: readonly string[] = []): readonly string[] =>
  names.map((name) => `--env ${shellWord(name)}`);

/** `gossip-conformance replay FILE`, with the adapter and the profile where they are not the ones of a bare `replay`. */
export const replayLine = ({ file, adapter, env, profile, dialect }: ReplayParts): string =>
  [
    'gossip-conformance replay',
    shellWord(file),
    ...(adapter === undefined ? [] : [`--adapter ${shellWord(adapter)}`]),
    ...envWords(env),
    ...(profile === dialect ? [] : [`--profile ${shellWord(profile)}`]),
  ].join(' ');
