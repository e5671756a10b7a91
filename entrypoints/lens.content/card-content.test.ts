import { MessageError } from '@policy-lens/platform/message-error';
import type { EntityCard } from 'policy-data/records';
import { describe, expect, it, vi } from 'vitest';
import { CardContents } from './card-content';

const CARD = { total: 1 } as EntityCard;

function contents(ask: () => Promise<EntityCard[]>) {
  const context = { regionCode: '430000', documentId: null as string | null };
  const spy = vi.fn(ask);
  const onInvalidated = vi.fn();
  return {
    contents: new CardContents({ ask: spy, context: () => context, onInvalidated }),
    ask: spy,
    context,
    onInvalidated,
  };
}

describe('what cards show', () => {
  it('is asked for once, and anew where the page stands for another place', async () => {
    const { contents: known, ask, context } = contents(async () => [CARD]);
    expect(known.expect(['甲']).content).toEqual({ status: 'loading' });
    await known.get(['甲']).settled;
    expect(known.get(['甲']).content).toEqual({ status: 'ready', cards: [CARD] });
    expect(known.expect(['甲'])).toBe(known.get(['甲']));
    expect(ask).toHaveBeenCalledOnce();
    context.documentId = '文';
    known.get(['甲']);
    expect(ask).toHaveBeenLastCalledWith(['甲'], context);
  });

  it('is the failure itself, until the reader comes or tries again', async () => {
    const failure = { current: new MessageError('data-unreadable', '') as Error | null };
    const { contents: known, ask } = contents(async () => {
      if (failure.current !== null) throw failure.current;
      return [];
    });
    await known.expect(['甲']).settled;
    // As drawing it does, again and again.
    for (let i = 0; i < 3; i++)
      expect(known.get(['甲']).content).toEqual({ status: 'error', reason: 'data-unreadable' });
    expect(ask).toHaveBeenCalledOnce();
    failure.current = new MessageError('timeout', '');
    await known.expect(['甲']).settled;
    expect(known.get(['甲']).content).toEqual({ status: 'error', reason: 'background-unreachable' });
    failure.current = null;
    await known.expect(['甲']).settled;
    expect(known.get(['甲']).content).toEqual({ status: 'empty' });
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('is forgotten for the mentions that were looked at longest ago', async () => {
    const { contents: known, ask } = contents(async () => [CARD]);
    for (let i = 0; i < 40; i++) known.get([`${i}`]);
    known.get(['0']);
    known.get(['40']);
    expect(ask).toHaveBeenCalledTimes(41);
    known.get(['0']);
    expect(ask).toHaveBeenCalledTimes(41);
    known.get(['1']);
    expect(ask).toHaveBeenCalledTimes(42);
  });

  it('tells when the extension has been updated', async () => {
    const { contents: known, onInvalidated } = contents(async () => {
      throw new MessageError('extension-updated', '');
    });
    await known.get(['甲']).settled;
    expect(onInvalidated).toHaveBeenCalledOnce();
    expect(known.get(['甲']).content).toEqual({ status: 'error', reason: 'extension-updated' });
  });
});
