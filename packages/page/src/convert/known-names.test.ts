// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { TextFlow } from '../flows/text-flow';
import { KindHighlights } from '../mentions/kind-highlights';
import type { Mention } from '../mentions/mention';
import { MentionIndex } from '../mentions/mention-index';
import { knownNames, namesWithin } from './known-names';
import { TextLedger } from './text-ledger';

/** A flow of text nodes with so many units of no node (a `br`) between them. */
function flowOf(texts: string[], gap = 0): TextFlow {
  const owner = document.createElement('p');
  const nodes = texts.map((text) => document.createTextNode(text));
  owner.append(...nodes);
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    ends.push(at + text.length);
    at += text.length + gap;
  }
  const text = texts.join('\u2028'.repeat(gap));
  return { owner, text, nodes, starts, ends, traits: texts.map(() => 0) };
}

/** Adds a mention of these pieces: index of the node, start and end in it. */
function mark(
  mentions: MentionIndex,
  flow: TextFlow,
  ...pieces: [node: number, start: number, end: number][]
): void {
  const mention: Mention = {
    entities: [1],
    kind: 0,
    owner: flow.owner,
    pieces: [],
    range: null,
    quiet: true,
  };
  mention.pieces = pieces.map(([node, start, end]) => ({
    mention,
    node: flow.nodes[node] as Text,
    start,
    end,
  }));
  mentions.add(mention);
}

const emptyIndex = (): MentionIndex => {
  const mentions = new MentionIndex(new KindHighlights(), new TextLedger());
  mentions.startQuiet = true;
  return mentions;
};

describe('the names that highlighting has found', () => {
  it('are in the offsets of the flow, one where a name goes over several nodes', () => {
    const flow = flowOf(['由省数据局', '牵头，市发展', '改革委', '配合'], 1);
    const mentions = emptyIndex();
    mark(mentions, flow, [0, 1, 5]);
    mark(mentions, flow, [1, 3, 6], [2, 0, 3]);
    const names = knownNames(flow, mentions);
    expect(names).toEqual([1, 5, 9, 16]);
    expect(flow.text.slice(9, 16)).toBe('市发展\u2028改革委');
  });

  it('never reach out of a node that has become shorter meanwhile', () => {
    const flow = flowOf(['省数', '牵头']);
    const mentions = emptyIndex();
    mark(mentions, flow, [0, 0, 4]);
    mark(mentions, flow, [1, 5, 9]);
    expect(knownNames(flow, mentions)).toEqual([0, 2, 4, 4]);
  });

  it('are cut like the text, without those that a part has only half of', () => {
    expect(namesWithin([1, 5, 9, 16, 20, 22], 4, 20)).toEqual([5, 12]);
    expect(namesWithin([1, 5, 9, 16, 20, 22], 20, 30)).toEqual([0, 2]);
  });
});
