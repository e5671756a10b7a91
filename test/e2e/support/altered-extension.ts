import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './built-extension';
import type { BrowserKind } from './lens-browser';

export interface Manifest {
  version: string;
  host_permissions: string[];
}

export interface AlteredExtension {
  folder: string;
  /** Changes the manifest further, as an update does. */
  change(alter: (manifest: Manifest) => void): Promise<void>;
  remove(): Promise<void>;
}

/** A copy of the build whose manifest differs, for what a browser does by the manifest alone. */
export async function alteredExtension(
  kind: BrowserKind,
  alter: (manifest: Manifest) => void,
): Promise<AlteredExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-lens-'));
  await cp(builtExtension(kind), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const change = async (next: (manifest: Manifest) => void): Promise<void> => {
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    next(manifest);
    await writeFile(file, JSON.stringify(manifest));
  };
  await change(alter);
  return { folder, change, remove: () => rm(folder, { recursive: true, force: true }) };
}
