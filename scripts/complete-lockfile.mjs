import { readFileSync, writeFileSync } from 'node:fs';

/*
 * `npm run lockfile`: after `npm install`, adds to package-lock.json the optional packages for other systems
 * that the registry in use does not carry. npm leaves such packages out of the lockfile, and then refuses
 * it (`npm ci`: “Missing: @biomejs/cli-darwin-arm64@ from lock file”), here and on every other machine.
 *
 * What is added is what the parent package says: the exact version, and the system from the name. It has no
 * integrity, since nothing could be downloaded; a registry that carries the package adds it.
 */

const LOCK = new URL('../package-lock.json', import.meta.url);

const OS = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openharmony',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** System of a package, from a name like `binding-linux-arm64-musl`; null where the name says none. */
function systemOf(name) {
  const words = name.split('/').at(-1).split(/[-.]/);
  const os = words.find((word) => OS.includes(word));
  const cpu = words.find((word) => CPU.includes(word)) ?? null;
  if (!os && !cpu) return null;
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu')
      ? ['glibc']
      : null;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(libc && os === 'linux' ? { libc } : {}),
  };
}

/** Whether Node would find a package from a place in the tree, as `node_modules/a/node_modules/b`. */
function isReachable(packages, from, name) {
  for (let place = from; ; ) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (place === '') return false;
    const up = place.lastIndexOf('node_modules/');
    place = up <= 0 ? '' : place.slice(0, up - 1);
  }
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const { packages } = lock;
const added = [];
for (const [place, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const system = systemOf(name);
    if (!system || !/^\d/.test(version) || isReachable(packages, place, name)) continue;
    packages[`node_modules/${name}`] = {
      version,
      ...(system.cpu ? { cpu: system.cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(system.libc ? { libc: system.libc } : {}),
      optional: true,
      ...(system.os ? { os: system.os } : {}),
    };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(added.length === 0 ? 'Nothing to add.\n' : `Added ${added.join(', ')}.\n`);
