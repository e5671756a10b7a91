import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from './model';
import { parseDocument, parseText } from './parse-document';
import { decodeSource } from './read/decode-source';
import { readSpan } from './text/read-span';

/** What hostile and ordinary sources are made of. */
const token = fc.oneof(
  fc.constantFrom(
    ...'一、|二、|（一）|（二）|1.|2．|（1）|①|第一条|——|●|。|；|：|，|、|\n|\u3000\u3000| |\r\n|（|）|(|)|〔|】|“|”|《|》|?|?！|\ufffd|\u200b|附件：|到2025年，|总体目标|指导思想|推进数字政府建设|加强组织领导。|（省数据局牵头，有关单位按职责分工负责）|（责任单位：市财政局、市教育局等市直相关单位）|责任单位：|牵头单位：市商务局|排在第一位的为牵头单位，下同|以下不再列出|務(wù)|社會(huì )|数(shù)据|?shù)据|yabo2018柏林赫塔 |係統|湘政办发〔2024〕17号|湖南省人民政府办公厅|2024年5月31日|各市州人民政府：|关于印发《方案》的通知|由市发改委牵头，|各级政府要|— 5 —|**|目 录......1|索引号 | 113 |'.split(
      '|',
    ),
  ),
  fc.string({ maxLength: 6 }),
);
const text = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));
const markup = fc
  .array(
    fc.oneof(
      token,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="TRS_Editor">',
        '</div>',
        '<table><tr><td>',
        '</td></tr></table>',
        '<br>',
        '&nbsp;',
        '&amp;',
        '&',
        '<',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<span style="display:none">',
        '</span>',
        '<title>',
        '<b>',
        '</i>',
      ),
    ),
    { maxLength: 60 },
  )
  .map((tokens) => tokens.join(''));

function expectSound(document: ParsedDocument, source: string): void {
  let previous = -1;
  for (const commitment of document.commitments) {
    const { sourceStart, sourceEnd } = commitment;
    expect(sourceStart).toBeGreaterThanOrEqual(0);
    expect(sourceEnd).toBeGreaterThan(sourceStart);
    expect(sourceEnd).toBeLessThanOrEqual(source.length);
    expect(sourceStart).toBeGreaterThanOrEqual(previous);
    previous = sourceStart;
    expect(readSpan(source, sourceStart, sourceEnd, document.repairs)).toBe(commitment.text);
    for (const { start, end } of commitment.damage) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(commitment.text.length);
    }
  }
  if (!document.isPlan) expect(document.commitments).toEqual([]);
  expect(document.reason).not.toBe('');
  for (let i = 1; i < document.repairs.length; i++) {
    expect(document.repairs[i]?.sourceStart).toBeGreaterThanOrEqual(document.repairs[i - 1]?.sourceEnd ?? 0);
  }
  for (const line of document.lines) {
    expect(line.sourceEnd).toBeGreaterThan(line.sourceStart);
    expect(line.rule).not.toBe('');
  }
}

describe('parseText', () => {
  it.each([
    ['text', 'any.txt', text],
    ['markup', 'any.html', markup],
    ['any string', 'any.txt', fc.string({ unit: 'binary', maxLength: 300 })],
    ['any string as markup', 'any.html', fc.string({ unit: 'binary', maxLength: 300 })],
  ])(
    'reads %s without exception, with valid spans that give its text, the same twice',
    (_name, name, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (source) => {
          const document = parseText(name, source);
          expectSound(document, source);
          expect(parseText(name, source)).toEqual(document);
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('a plan with damage anywhere in it', () => {
  it('keeps every commitment readable from its span', () => {
    let commitments = 0;
    const plan = fc
      .array(fc.tuple(token, token), { minLength: 3, maxLength: 12 })
      .map((pairs) =>
        pairs
          .map(
            ([inside, behind], index) =>
              `${index + 1}.推进數(shù)據共享${inside}工作。建設係統${behind}(省數(shù)據局牽頭,有關單位負責)`,
          )
          .join('\n'),
      )
      .map((items) => `湖南省2025年數(shù)據工作要點\n一、推進工作\n${items}`);
    fc.assert(
      fc.property(plan, (source) => {
        const document = parseText('plan.txt', source);
        commitments += document.commitments.length;
        expectSound(document, source);
      }),
      { numRuns: 300 },
    );
    expect(commitments).toBeGreaterThan(900);
  });
});

describe('parseDocument', () => {
  it('reads any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('x.txt', 'x.html', 'x'),
        (bytes, name) => {
          expectSound(parseDocument({ name, bytes }), decodeSource(bytes, name));
        },
      ),
      { numRuns: 300 },
    );
  });
});
