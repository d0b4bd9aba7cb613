// The environment of an adapter: what any program needs, and what was asked for by name. An adapter is not told more than that, so that neither a
// token of CI nor a setting of whoever runs the suite reaches it, or changes what it does.

/** What every adapter is given: where programs, the user's files and temporary files are, and the locale. */
const GIVEN: ReadonlySet<string> = new Set(['PATH', 'HOME', 'TMPDIR', 'LANG', 'LANGUAGE']);

/** What programs cannot do without on Windows, in capital letters. */
const GIVEN_ON_WINDOWS: ReadonlySet<string> = new Set([
  ...GIVEN,
  'APPDATA',
  'COMSPEC',
  'LOCALAPPDATA',
  'PATHEXT',
  'PROGRAMDATA',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'WINDIR',
]);

const isGiven = (name: string, platform: NodeJS.Platform): boolean =>
  name.startsWith('LC_') || (platform === 'win32' ? GIVEN_ON_WINDOWS.has(name.toUpperCase()) : GIVEN.has(name));

/** Those variables of `environment` that every adapter is given, and those that `names` adds; a name that is not set adds nothing. */
export const adapterEnvironment = (
  names: readonly string[] = [],
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): NodeJS.ProcessEnv => {
  const asked = new Set(names);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => asked.has(name) || isGiven(name, platform)));
};
