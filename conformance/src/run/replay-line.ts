// The one command that shows a failure again.

/** `text` as one word of a POSIX shell. */
const quoted = (text: string): string =>
  /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What a failure was found with. */
export interface ReplayParts {
  readonly file: string;
  readonly adapter: string | undefined;
  readonly profile: string;
}

/** `gossip-conformance replay FILE`, with the adapter and the profile where they are not the default ones. */
export const replayLine = ({ file, adapter, profile }: ReplayParts): string =>
  [
    'gossip-conformance replay',
    quoted(file),
    ...(adapter === undefined ? [] : [`--adapter ${quoted(adapter)}`]),
    ...(profile === 'kardia' ? [] : [`--profile ${quoted(profile)}`]),
  ].join(' ');
