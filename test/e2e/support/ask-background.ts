import type { BackgroundRequests } from '@policy-lens/platform/messages';
import type { Page } from 'puppeteer-core';

export type RawAnswer = { ok: boolean; value?: unknown; code?: string } | undefined;

/** Sends a message to the background from one of the extension's own pages, and returns the answer as sent. */
export function sendToBackground(surface: Page, name: string, request: unknown): Promise<RawAnswer> {
  return surface.evaluate(
    async (envelope) => {
      interface Api {
        runtime: { sendMessage(message: unknown): Promise<RawAnswer> };
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      return await (scope.browser ?? scope.chrome).runtime.sendMessage(envelope);
    },
    { policyLens: 'background', name, request: request as object },
  );
}

/** The value of an answer. @throws Error with the code of a failure. */
export async function askBackground<K extends keyof BackgroundRequests>(
  surface: Page,
  name: K,
  request: BackgroundRequests[K]['request'],
): Promise<BackgroundRequests[K]['response']> {
  const answer = await sendToBackground(surface, name, request);
  if (answer?.ok !== true) throw new Error(`${name}: ${answer?.code ?? 'nobody answered'}`);
  return answer.value as BackgroundRequests[K]['response'];
}
