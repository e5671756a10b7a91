import { EXPORT_FORMATS, exportPackage } from '../export/export-package';
import type { Arguments } from './arguments';
import { UsageError } from './usage';

/** `policy-data export`. @returns the exit code. */
export async function exportCommand({ paths, out, format, json }: Arguments): Promise<number> {
  const [directory] = paths;
  const known = EXPORT_FORMATS.find((name) => name === format);
  if (directory === undefined || out === undefined || known === undefined) {
    throw new UsageError(`export needs DIR, --out OUT and --format ${EXPORT_FORMATS.join('|')}`);
  }
  const files = await exportPackage(directory, out, known);
  process.stdout.write(
    json ? `${JSON.stringify(files, null, 2)}\n` : files.map((file) => `${file}\n`).join(''),
  );
  return 0;
}
