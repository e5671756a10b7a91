/** Threads of the package in `directory`; returns the number of rows of each table. */
export async function writeThreads(_directory: string): Promise<Record<string, number>> {
  return {};
}
