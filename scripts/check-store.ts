import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/*
 * `npm run check:store`: web-ext lint on the Firefox build. Fails on any error, and on any warning that is
 * not in KNOWN: what is new is looked at before it is put there.
 */

/** Warnings that are explained to the stores' reviewers, in docs/source-code-review.md. */
const KNOWN: readonly { code: string; file: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /\.js$/,
    why: 'Preact sets innerHTML for dangerouslySetInnerHTML, which no component of ours uses (a lint rule forbids it)',
  },
];

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { stdout, stderr } = spawnSync(
  process.execPath,
  [
    `${ROOT}/node_modules/web-ext/bin/web-ext.js`,
    'lint',
    '--source-dir',
    `${ROOT}/.output/firefox-mv3`,
    '--output',
    'json',
    '--no-config-discovery',
  ],
  { encoding: 'utf8', maxBuffer: 1 << 26 },
);
if (!stdout.trim().startsWith('{')) {
  process.stderr.write(`web-ext lint gave no report:\n${stderr}\n`);
  process.exit(1);
}
const report = JSON.parse(stdout) as { errors: Message[]; warnings: Message[]; notices: Message[] };
const isKnown = ({ code, file = '' }: Message): boolean =>
  KNOWN.some((known) => known.code === code && known.file.test(file));
const fresh = report.warnings.filter((warning) => !isKnown(warning));
const show = (kind: string, { code, message, file = '', line }: Message): string =>
  `✗ ${kind} ${code} ${file}${line === undefined ? '' : `:${line}`}\n    ${message}\n`;

for (const error of report.errors) process.stdout.write(show('error', error));
for (const warning of fresh) process.stdout.write(show('new warning', warning));
process.stdout.write(
  `web-ext lint: ${report.errors.length} errors, ${fresh.length} new warnings, ${report.warnings.length - fresh.length} known warnings, ${report.notices.length} notices\n`,
);
if (report.errors.length + fresh.length > 0) process.exitCode = 1;
