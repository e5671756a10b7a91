import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openLexicon } from '../src/open-lexicon';

/*
 * Run as a process of its own: opens one asset once, with all code cold, as a page does. Prints a JSON array of
 * milliseconds and of bytes of memory held, the asset's own among them.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const held = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const file = readFileSync(process.argv[2] as string);
const before = held();
const buffer = new Uint8Array(file).buffer as ArrayBuffer;
const start = performance.now();
const lexicon = openLexicon(buffer);
const milliseconds = performance.now() - start;
const bytes = held() - before;
if (lexicon.entityCount === 0) throw new Error('An empty lexicon measures nothing.');
process.stdout.write(JSON.stringify([milliseconds, bytes]));
