import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerBackground } from './answer-background';
import { askBackground } from './background-messages';
import { answerFrames, askTopFrame, tellFrames } from './frame-messages';
import { MessageError } from './message-error';
import type { PageStatus } from './messages';
import { answerPage, askPage, isRunning } from './page-messages';
import { relayToFrames } from './relay';
import { memoryBrowser } from './testing/memory-wire';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const CONTEXT = { regionCode: '430000', documentId: null };
const STATUS: PageStatus = {
  highlighting: true,
  highlightingSupported: true,
  variant: 'original',
  shown: 's',
  counts: { agency: 3, platform: 1, programme: 0, instrument: 0 },
  context: CONTEXT,
};

function setUp() {
  const browser = memoryBrowser();
  return {
    background: browser.context({ tabId: null, frameId: null, isExtensionPage: true }),
    popup: browser.context({ tabId: null, frameId: null, isExtensionPage: true }),
    top: browser.context({ tabId: 7, frameId: 0, isExtensionPage: false }),
    child: browser.context({ tabId: 7, frameId: 3, isExtensionPage: false }),
    otherTab: browser.context({ tabId: 8, frameId: 0, isExtensionPage: false }),
  };
}

let contexts: ReturnType<typeof setUp>;
beforeEach(() => {
  contexts = setUp();
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof MessageError ? error.code : String(error);
}

describe('requests to the background', () => {
  it('are answered with the handler’s value', async () => {
    const handler = vi.fn(() => []);
    answerBackground({ 'entity/cards': handler }, contexts.background);
    const request = { entityIds: ['e1'], context: CONTEXT };
    expect(await askBackground('entity/cards', request, contexts.top)).toEqual([]);
    expect(handler).toHaveBeenCalledWith(request, { tabId: 7, frameId: 0, isExtensionPage: false });
  });

  it('carry the code of a MessageError, and `failed` for anything else', async () => {
    answerBackground(
      {
        'entity/cards': () => Promise.reject(new MessageError('data-unreadable', 'records.json')),
        'documents/list': () => {
          throw new TypeError('oops');
        },
      },
      contexts.background,
    );
    const cards = askBackground('entity/cards', { entityIds: [], context: CONTEXT }, contexts.top);
    expect(await codeOf(cards)).toBe('data-unreadable');
    expect(await codeOf(askBackground('documents/list', {}, contexts.popup))).toBe('failed');
  });

  it.each([
    ['an id that is no text', { entityIds: [4], context: CONTEXT }],
    ['too many ids', { entityIds: Array.from({ length: 51 }, String), context: CONTEXT }],
    ['a region that is no code', { entityIds: ['e1'], context: { regionCode: '湖南', documentId: null } }],
    ['a field too many', { entityIds: ['e1'], context: CONTEXT, all: true }],
    ['nothing', null],
  ])('are refused with %s', async (_, request) => {
    const handler = vi.fn(() => []);
    answerBackground({ 'entity/cards': handler }, contexts.background);
    expect(await codeOf(askBackground('entity/cards', request as never, contexts.top))).toBe('refused');
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    '../manifest.json',
    'data/../background.js',
    'background.js',
    '/data/lexicon.bin',
    'data/a/b/c.bin',
  ])('never read the file %s', async (path) => {
    const handler = vi.fn(() => ({ base64: '' }));
    answerBackground({ 'asset/read': handler }, contexts.background);
    expect(await codeOf(askBackground('asset/read', { path }, contexts.top))).toBe('refused');
    expect(handler).not.toHaveBeenCalled();
  });

  it('that are for extension pages are refused to content scripts', async () => {
    answerBackground({ 'documents/list': () => [] }, contexts.background);
    expect(await codeOf(askBackground('documents/list', {}, contexts.top))).toBe('refused');
    expect(await askBackground('documents/list', {}, contexts.popup)).toEqual([]);
  });

  it('by the name of an Object method find nobody', async () => {
    answerBackground({ 'documents/list': () => [] }, contexts.background);
    for (const name of ['constructor', '__proto__', 'toString']) {
      const answer = contexts.popup.send({ policyLens: 'background', name, request: {} });
      expect(await answer).toBeUndefined();
    }
  });

  it('are tried a second time when the worker was asleep', async () => {
    const asked = askBackground('documents/list', {}, contexts.popup);
    answerBackground({ 'documents/list': () => [] }, contexts.background);
    expect(await asked).toEqual([]);
  });

  it('fail as unreachable when nobody is there twice', async () => {
    expect(await codeOf(askBackground('documents/list', {}, contexts.popup))).toBe('unreachable');
  });

  it('are tried a second time when the worker was stopped in the middle', async () => {
    vi.useFakeTimers();
    try {
      const handler = vi
        .fn<() => never[] | Promise<never>>()
        .mockReturnValueOnce(new Promise<never>(() => undefined))
        .mockReturnValueOnce([]);
      answerBackground({ 'documents/list': handler }, contexts.background);
      const asked = askBackground('documents/list', {}, contexts.popup);
      await vi.advanceTimersByTimeAsync(2_100);
      expect(await asked).toEqual([]);
      expect(handler).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('time out after the second try', async () => {
    vi.useFakeTimers();
    try {
      answerBackground({ 'documents/list': () => new Promise<never>(() => undefined) }, contexts.background);
      const code = codeOf(askBackground('documents/list', {}, contexts.popup));
      await vi.advanceTimersByTimeAsync(10_100);
      expect(await code).toBe('timeout');
    } finally {
      vi.useRealTimers();
    }
  });

  it('from a context whose extension was updated say so, without a second try', async () => {
    contexts.top.die();
    const asked = askBackground('entity/cards', { entityIds: [], context: CONTEXT }, contexts.top);
    expect(await codeOf(asked)).toBe('extension-updated');
  });
});

describe('requests to a page', () => {
  it('reach the top frame only', async () => {
    const childHandler = vi.fn(() => STATUS);
    answerPage({ 'page/status': childHandler }, contexts.child);
    answerPage({ 'page/status': () => STATUS }, contexts.top);
    expect(await askPage(7, 'page/status', {}, contexts.popup)).toEqual(STATUS);
    expect(childHandler).not.toHaveBeenCalled();
  });

  it('fail as unreachable where there is no content script', async () => {
    expect(await codeOf(askPage(9, 'page/status', {}, contexts.popup))).toBe('unreachable');
  });

  it('tell whether a content script runs', async () => {
    expect(await isRunning(7, contexts.popup)).toBe(false);
    const stop = answerPage({ 'page/status': () => STATUS }, contexts.top);
    expect(await isRunning(7, contexts.popup)).toBe(true);
    stop();
    expect(await isRunning(7, contexts.popup)).toBe(false);
  });

  it('are refused with a script that there is not', async () => {
    answerPage({ 'page/set': () => STATUS }, contexts.top);
    expect(await codeOf(askPage(7, 'page/set', { variant: 'xx' as never }, contexts.popup))).toBe('refused');
  });
});

describe('messages between frames', () => {
  const request = {
    token: 'f3',
    rect: { x: 1, y: 2, width: 30, height: 16 },
    entityIds: ['e1'],
    surface: '省数据局',
    by: 'pointer',
  } as const;

  beforeEach(() => {
    answerBackground(
      { 'frame/relay': (message, sender) => relayToFrames(message, sender, contexts.background) },
      contexts.background,
    );
  });

  it('go from a child to the top frame of the same tab', async () => {
    const top = vi.fn(() => true);
    const elsewhere = vi.fn(() => true);
    answerFrames({ 'frame/show-card': top }, contexts.top);
    answerFrames({ 'frame/show-card': elsewhere }, contexts.otherTab);
    expect(await askTopFrame('frame/show-card', { ...request, entityIds: ['e1'] }, contexts.child)).toBe(
      true,
    );
    expect(top).toHaveBeenCalledOnce();
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('go from the top frame to all', async () => {
    const child = vi.fn(() => null);
    answerFrames({ 'frame/set': child }, contexts.child);
    await tellFrames('frame/set', { highlighting: false, variant: 'tw' }, contexts.top);
    expect(child).toHaveBeenCalledWith({ highlighting: false, variant: 'tw' }, expect.anything());
  });

  it('are checked where they arrive', async () => {
    const top = vi.fn(() => true);
    answerFrames({ 'frame/show-card': top }, contexts.top);
    const broken = { ...request, entityIds: ['e1'], rect: { ...request.rect, x: Number.NaN } };
    expect(await codeOf(askTopFrame('frame/show-card', broken, contexts.child))).toBe('refused');
    expect(top).not.toHaveBeenCalled();
  });

  it('come from pages only', async () => {
    const relay = { to: 'all', name: 'frame/set', request: {} } as const;
    expect(await codeOf(askBackground('frame/relay', relay, contexts.popup))).toBe('refused');
  });
});
