// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { AttributeLedger } from '../convert/attribute-ledger';
import { TextLedger } from '../convert/text-ledger';
import { KindHighlights } from '../mentions/kind-highlights';
import { MentionIndex } from '../mentions/mention-index';
import { PageWatch } from './page-watch';

it('sees what happens in nested shadow roots from the first node in them on', async () => {
  const outer = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const paragraph = inner.appendChild(document.createElement('p'));
  const texts = new TextLedger();
  const memory = {
    texts,
    attributes: new AttributeLedger(),
    mentions: new MentionIndex(new KindHighlights(), texts),
    shadowRoots: new Set<ShadowRoot>(),
  };
  const onChanges = vi.fn();
  const watch = new PageWatch(document, memory, onChanges);
  watch.start();
  watch.watchRootsOf(paragraph);
  expect([...memory.shadowRoots]).toEqual([inner, outer]);
  paragraph.append('发展');
  await Promise.resolve();
  expect(onChanges).toHaveBeenCalledOnce();
  watch.stop();
});
