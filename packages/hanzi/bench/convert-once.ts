import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openConverter } from '../src/convert/open-converter';

/*
 * Run as a process of its own: reads and opens one asset with all code cold, as a page does, and converts a
 * text. Prints a JSON array: milliseconds until the first characters are converted, file included, and bytes of
 * memory that the converter holds afterwards, the asset's own among them.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const held = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const [asset = '', sample = ''] = process.argv.slice(2);
const text = readFileSync(sample, 'utf8');
const before = held();
const start = performance.now();
const converter = openConverter(new Uint8Array(readFileSync(asset)).buffer as ArrayBuffer);
converter.convert('发');
const milliseconds = performance.now() - start;
const { length } = converter.convert(text).text;
const bytes = held() - before;
if (length === 0 || converter.convert('发').text === '') throw new Error('An empty text measures nothing.');
process.stdout.write(JSON.stringify([milliseconds, bytes]));
