import { ensureBrowser, ensureDependencies, ensureNode, run, runQuietly, say } from './ensure-machine.mjs';

/*
 * `npm start`: sets up, builds, serves the fixture site and opens a browser on it with the extension
 * loaded. Without a display the tour is made headless. Options go on to test/tour/take-tour.ts.
 */

ensureNode();
ensureDependencies();
if (!ensureBrowser('chromium')) process.exit(1);
say('Building the data and the extension, which takes about a minute …');
if (runQuietly('npm', ['run', '--silent', 'build']) !== 0) process.exit(1);
process.exit(run(process.execPath, ['--import', 'tsx', 'test/tour/take-tour.ts', ...process.argv.slice(2)]));
