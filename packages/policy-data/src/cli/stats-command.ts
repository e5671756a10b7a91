import { packageStats } from '../stats/package-stats';
import type { Arguments } from './arguments';
import { UsageError } from './usage';

/** `policy-data stats`. @returns the exit code. */
export async function statsCommand({ paths, json }: Arguments): Promise<number> {
  const [directory] = paths;
  if (directory === undefined) throw new UsageError('stats needs DIR');
  const stats = await packageStats(directory);
  if (json) process.stdout.write(`${JSON.stringify(stats, null, 2)}\n`);
  else {
    for (const [group, counts] of Object.entries(stats)) {
      process.stdout.write(`${group}\n`);
      for (const [name, count] of Object.entries(counts))
        process.stdout.write(`  ${name.padEnd(18)}${count}\n`);
    }
  }
  return 0;
}
