import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/*
 * Installing a browser where none is found, on a machine of which only PATH is made up: package managers that
 * write down what they were asked for, and put a browser there or don't.
 */

const SCRIPT = new URL('../../scripts/ensure-machine.mjs', import.meta.url).href;
const WHICH = ['/usr/bin/which', '/bin/which'].find(existsSync);

describe.skipIf(WHICH === undefined)('a machine without a browser', () => {
  let bin: string;
  const log = () => (existsSync(join(bin, 'log')) ? readFileSync(join(bin, 'log'), 'utf8') : '');

  beforeEach(() => {
    bin = mkdtempSync(join(tmpdir(), 'policy-lens-bin-'));
    symlinkSync(WHICH ?? '', join(bin, 'which'));
  });
  afterEach(() => rmSync(bin, { recursive: true, force: true }));

  function command(name: string, body: string): void {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  /** A package manager that writes down its arguments; `installs` is the browser that it brings. */
  function manager(name: string, installs: string | null): void {
    const puts = installs === null ? '' : `: > ${bin}/${installs}; /bin/chmod 755 ${bin}/${installs}`;
    command(name, `echo "${name} $*" >> ${bin}/log\ncase "$*" in *nstall*|-S*) ${puts || ':'};; esac`);
  }
  function ensure(kind: 'chromium' | 'firefox', user: number, env: Record<string, string> = {}) {
    const code = `process.getuid = () => ${user};
      const { ensureBrowser } = await import(${JSON.stringify(SCRIPT)});
      process.exit(ensureBrowser(${JSON.stringify(kind)}) ? 0 : 1);`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { PATH: bin, ...env },
    });
    return { found: status === 0, said: stderr };
  }

  it.each([
    ['apt-get', 'chromium', 'chromium', 'install -y --no-install-recommends chromium fonts-noto-cjk xvfb'],
    ['apt-get', 'firefox', 'firefox-esr', 'install -y --no-install-recommends firefox-esr fonts-noto-cjk'],
    ['dnf', 'chromium', 'chromium-browser', 'install -y chromium google-noto-sans-cjk-fonts'],
    ['pacman', 'firefox', 'firefox', '-S --noconfirm firefox noto-fonts-cjk'],
  ] as const)('gets one as root by %s: %s', (name, kind, file, words) => {
    manager(name, file);
    expect(ensure(kind, 0).found).toBe(true);
    expect(log().trim().split('\n').at(-1)).toBe(`${name} ${words}`);
  });

  it('reads the lists of apt-get first', () => {
    manager('apt-get', 'chromium');
    ensure('chromium', 0);
    expect(log().split('\n')[0]).toBe('apt-get update -qq');
  });

  it('gets one by sudo, where that asks for no password', () => {
    manager('apt-get', 'chromium');
    command('sudo', `[ "$1" = -n ] && exit 0\necho "sudo $*" >> ${bin}/log\nexec "$@"`);
    expect(ensure('chromium', 1000).found).toBe(true);
    expect(log()).toContain('sudo apt-get install');
  });

  it('gets one by brew without root', () => {
    manager('brew', 'chromium');
    expect(ensure('chromium', 1000).found).toBe(true);
    expect(log().trim()).toBe('brew install --cask chromium');
  });

  it.each([
    ['there is no package manager', (): void => undefined, 0],
    ['there is neither root nor sudo', () => manager('apt-get', 'chromium'), 1000],
    [
      'sudo wants a password',
      () => {
        manager('apt-get', 'chromium');
        command('sudo', 'exit 1');
      },
      1000,
    ],
    ['the installation fails', () => command('apt-get', 'exit 100'), 0],
    ['it brings no browser', () => manager('apt-get', null), 0],
  ] as const)('says what to do where %s', (_, prepare, user) => {
    prepare();
    const { found, said } = ensure('chromium', user);
    expect(found).toBe(false);
    expect(said).toContain('Chromium is needed. Install it, or set LENS_CHROMIUM to its path');
    if (user !== 0) expect(log()).toBe('');
  });

  it('takes the browser that a variable names, and asks nobody', () => {
    manager('apt-get', 'firefox-esr');
    expect(ensure('firefox', 0, { LENS_FIREFOX: '/opt/firefox/firefox' }).found).toBe(true);
    expect(log()).toBe('');
  });
});
