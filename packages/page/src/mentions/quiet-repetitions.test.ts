// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TextLedger } from '../convert/text-ledger';
import { KindHighlights } from './kind-highlights';
import type { Mention } from './mention';
import { MentionIndex } from './mention-index';
import { quietRepetitions } from './quiet-repetitions';

class Range {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}
globalThis.StaticRange ??= Range as unknown as typeof StaticRange;

const NAMES = ['省数据局', '湘易办'];

/** Marks the names in the page and returns, in document order, which of them are painted. */
function painted(html: string): string[] {
  document.body.innerHTML = html;
  const mentions = new MentionIndex(new KindHighlights(), new TextLedger());
  mentions.startQuiet = true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    for (const { index, 0: name } of node.data.matchAll(new RegExp(NAMES.join('|'), 'g'))) {
      const owner = node.parentElement as Element;
      const entities = [NAMES.indexOf(name)];
      const mention: Mention = { entities, kind: 0, owner, pieces: [], range: null, quiet: false };
      mention.pieces.push({ mention, node, start: index, end: index + name.length });
      mentions.add(mention);
    }
  }
  for (const _ of quietRepetitions(document, mentions, []));
  return [...mentions.mentions()].map((mention) => {
    const [piece] = mention.pieces;
    return `${mention.quiet ? '-' : '+'}${piece?.node.data.slice(piece.start, piece.end)}`;
  });
}

describe('repetitions in a section', () => {
  it('are not painted', () => {
    expect(painted('<p>省数据局、湘易办、省数据局</p><p>湘易办</p>')).toEqual([
      '+省数据局',
      '+湘易办',
      '-省数据局',
      '-湘易办',
    ]);
  });

  it('end at headings', () => {
    expect(painted('<h2>省数据局</h2><p>省数据局</p><h2>甲</h2><p>省数据局</p>')).toEqual([
      '+省数据局',
      '-省数据局',
      '+省数据局',
    ]);
  });

  it.each(['一、总体要求', '（二）湖南', '第三章 总则'])(
    'end at a paragraph that begins with %s',
    (number) => {
      expect(painted(`<p>省数据局</p><p><b><span>${number}</span></b></p><p>省数据局</p>`)).toEqual([
        '+省数据局',
        '+省数据局',
      ]);
    },
  );

  it('go on at a number in the middle of a paragraph', () => {
    expect(painted('<p>省数据局<b>一、</b>省数据局</p>')).toEqual(['+省数据局', '-省数据局']);
  });
});
