import { createRequire } from 'node:module';

interface Native {
  OpenCC: new (config: string) => { convertSync(text: string): string };
}

/** Left out of the dependencies: its prebuilt module asks for a newer C++ library than many systems have. */
const NAME = 'opencc';

/**
 * The npm `opencc` native module's conversion, where somebody has installed it (`npm i --no-save opencc`) and it
 * loads; undefined elsewhere, with the reason on stderr.
 */
export function nativeConvert(from: string, to: string): ((text: string) => string) | undefined {
  try {
    const { OpenCC } = createRequire(import.meta.url)(NAME) as Native;
    const converter = new OpenCC(`${from}2${to}.json`);
    return (text) => converter.convertSync(text);
  } catch (error) {
    process.stderr.write(`npm opencc not measured: ${String(error).split('\n')[0]}\n`);
    return undefined;
  }
}
