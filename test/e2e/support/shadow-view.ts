import type { Page, Protocol } from 'puppeteer-core';
import { sendBidi } from './firefox-chrome';
import type { LensBrowser } from './lens-browser';

/**
 * Looks into closed shadow roots from outside the page, through the debugging protocol, so that the build
 * which is tested is the build that ships.
 */
export interface ShadowView {
  /**
   * Calls a function with the closed shadow root of the first element that matches `host`, in the page's
   * main world. Returns null where there is no such element or it has no shadow root.
   *
   * @param host A CSS selector, simple enough for `Element.matches`.
   * @param body Source of a function `(root, arg) => json`.
   */
  call<T>(
    page: Page,
    host: string,
    body: (root: ShadowRoot, arg: string) => T,
    arg?: string,
  ): Promise<T | null>;
}

async function callInChromium<T>(
  page: Page,
  host: string,
  body: (root: ShadowRoot, arg: string) => T,
  arg: string,
): Promise<T | null> {
  const session = await page.createCDPSession();
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(host)})`,
    });
    if (!result.objectId) return null;
    const { node } = await session.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: 1,
      pierce: true,
    });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const answer: Protocol.Runtime.CallFunctionOnResponse = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: `function (arg) { return (${body.toString()})(this, arg); }`,
      arguments: [{ value: arg }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return answer.result.value as T;
  } finally {
    await session.detach();
  }
}

interface SerializedNode {
  value?: { shadowRoot?: { sharedId?: string } | null };
}

async function callInFirefox<T>(
  lens: LensBrowser,
  page: Page,
  host: string,
  body: (root: ShadowRoot, arg: string) => T,
  arg: string,
): Promise<T | null> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const located = await sendBidi(lens.browser, 'browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: host },
    maxNodeCount: 1,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const nodes = located.nodes as SerializedNode[];
  const sharedId = nodes[0]?.value?.shadowRoot?.sharedId;
  if (!sharedId) return null;
  const answer = await sendBidi(lens.browser, 'script.callFunction', {
    functionDeclaration: `async (root, arg) => JSON.stringify(await (${body.toString()})(root, arg) ?? null)`,
    arguments: [{ sharedId }, { type: 'string', value: arg }],
    target: { context },
    awaitPromise: true,
  });
  const { type, result, exceptionDetails } = answer as {
    type: string;
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'script failed');
  return JSON.parse(result?.value ?? 'null') as T;
}

/** Calls a function with a closed shadow root; see {@link ShadowView}. */
export function shadowView(lens: LensBrowser): ShadowView {
  return {
    call: (page, host, body, arg = '') =>
      lens.kind === 'chromium'
        ? callInChromium(page, host, body, arg)
        : callInFirefox(lens, page, host, body, arg),
  };
}
