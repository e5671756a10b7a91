import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browsers.mjs';

/*
 * Brings a machine that has only Node and git to where the project runs. No dependency may be imported
 * here: this is what installs them.
 */

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packages of the system that hold a browser, by package manager. CJK fonts come along for screenshots, a screen in
 * memory for Chromium's own menus.
 */
const SYSTEM_PACKAGES = {
  'apt-get': {
    chromium: ['chromium', 'fonts-noto-cjk', 'xvfb'],
    firefox: ['firefox-esr', 'fonts-noto-cjk'],
  },
  dnf: { chromium: ['chromium', 'google-noto-sans-cjk-fonts'], firefox: ['firefox'] },
  pacman: { chromium: ['chromium', 'noto-fonts-cjk'], firefox: ['firefox', 'noto-fonts-cjk'] },
  brew: { chromium: ['chromium'], firefox: ['firefox'] },
};

/** The words that make each package manager install without asking. */
const INSTALL_WORDS = {
  'apt-get': ['install', '-y', '--no-install-recommends'],
  dnf: ['install', '-y'],
  pacman: ['-S', '--noconfirm'],
  brew: ['install', '--cask'],
};

const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox ESR' };

/** Prints a line that a person follows the work by. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command with its output on this terminal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] Added to this process's environment.
 * @returns {number} Exit status; 1 where the command could not be started or was killed.
 */
export function run(command, args, env = {}) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

/**
 * Runs a command, and shows what it printed only if it failed.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {number} As `run`.
 */
export function runQuietly(command, args) {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', shell });
  if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return status ?? 1;
}

/** Ends the process with a message that says what to do. */
function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/** Stops where Node is older than package.json's `engines` wants. */
export function ensureNode() {
  const { engines } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  const [wantedMajor, wantedMinor] = engines.node.match(/\d+/g).map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(
    `Node ${process.versions.node} is too old; this needs ${engines.node}. See https://nodejs.org/ or your system's packages.`,
  );
}

/** Runs `npm ci` unless node_modules is what package-lock.json asks for already. */
export function ensureDependencies() {
  const installed = `${ROOT}/node_modules/.package-lock.json`;
  const lock = `${ROOT}/package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing dependencies (npm ci) …');
  // Its warnings are for who chooses packages, not for who starts this.
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    stop('npm ci failed; see above.');
}

function onPath(command) {
  const probe = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(probe, [command], { stdio: 'ignore' }).status === 0;
}

/** How commands of the system's package manager may be run: as root, by sudo without a password, or not. */
function privilege(manager) {
  if (manager === 'brew' || process.getuid?.() === 0) return [];
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo']
    : null;
}

/**
 * Finds a browser, or installs it through the system's package manager where that needs no password.
 *
 * @param {'chromium' | 'firefox'} kind
 * @returns {boolean} False where it is missing still; then what to do has been said.
 */
export function ensureBrowser(kind) {
  if (findBrowser(kind)) return true;
  const name = BROWSER_NAMES[kind];
  const variable = `LENS_${kind.toUpperCase()}`;
  const advice = `${name} is needed. Install it, or set ${variable} to its path, and start again.`;
  const manager = Object.keys(SYSTEM_PACKAGES).find(onPath);
  const prefix = manager && privilege(manager);
  if (!manager || !prefix) {
    process.stderr.write(`${advice}\n`);
    return false;
  }
  const packages = SYSTEM_PACKAGES[manager][kind];
  say(`Installing ${packages.join(' and ')} (${manager}) …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const command = (...words) => {
    const [first, ...rest] = [...prefix, manager, ...words];
    return run(first, rest, quiet);
  };
  if (manager === 'apt-get') command('update', '-qq');
  if (command(...INSTALL_WORDS[manager], ...packages) === 0 && findBrowser(kind)) return true;
  process.stderr.write(`${advice}\n`);
  return false;
}
