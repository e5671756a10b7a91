import type { Browser, CDPSession } from 'puppeteer-core';

const held = new WeakMap<Browser, Set<CDPSession>>();

/** Remembers a session that watches a service worker. */
export function holdWorkerSession(browser: Browser, session: CDPSession): void {
  const sessions = held.get(browser) ?? new Set();
  held.set(browser, sessions.add(session));
}

/**
 * Detaches what watches the workers; to be called before one is stopped. Chromium doesn't start a worker again
 * while a session is still attached to the stopped one: every message to it would wait for ever.
 */
export async function releaseWorkerSessions(browser: Browser): Promise<void> {
  const sessions = [...(held.get(browser) ?? [])];
  held.delete(browser);
  await Promise.all(sessions.map((session) => session.detach().catch(() => undefined)));
}
