/**
 * Runs a task that nobody waits for. Its failure belongs to the log of the extension, where a developer looks,
 * and never to a page.
 */
export function runDetached(what: string, task: () => Promise<unknown>): void {
  task().catch((error: unknown) => console.warn(`Policy Lens: ${what} failed`, error));
}
