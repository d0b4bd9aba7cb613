import { describe, expect, it } from 'vitest';
import { adapterEnvironment } from './adapter-environment.ts';

const UNIX = {
  PATH: '/bin',
  HOME: '/home/me',
  TMPDIR: '/tmp',
  LANG: 'C.UTF-8',
  LC_ALL: 'C',
  GITHUB_TOKEN: 'secret',
  NODE_OPTIONS: '--inspect',
  Path: 'not this one',
};

describe('adapterEnvironment', () => {
  it('holds what any program needs, and no more', () => {
    expect(Object.keys(adapterEnvironment([], UNIX, 'linux'))).toEqual(['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL']);
  });

  it('adds what is named and set, with its value', () => {
    const environment = adapterEnvironment(['NODE_OPTIONS', 'NOT_SET'], UNIX, 'linux');
    expect(environment).toMatchObject({ NODE_OPTIONS: '--inspect', PATH: '/bin' });
    expect(environment).not.toHaveProperty('NOT_SET');
    expect(environment).not.toHaveProperty('GITHUB_TOKEN');
  });

  it('holds what programs cannot do without on Windows, in whatever letters', () => {
    const environment = { Path: 'C:\\bin', SystemRoot: 'C:\\Windows', TEMP: 'C:\\Temp', TOKEN: 'secret' };
    expect(Object.keys(adapterEnvironment([], environment, 'win32'))).toEqual(['Path', 'SystemRoot', 'TEMP']);
  });
});
