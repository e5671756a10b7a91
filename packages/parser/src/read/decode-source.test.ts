import { describe, expect, it } from 'vitest';
import { decodeSource } from './decode-source';

const TEXT = '政务服务，2025年';
const utf8 = new TextEncoder().encode(TEXT);
/** 政务服务，2025年 in GBK. */
const gbk = Uint8Array.of(
  0xd5,
  0xfe,
  0xce,
  0xf1,
  0xb7,
  0xfe,
  0xce,
  0xf1,
  0xa3,
  0xac,
  0x32,
  0x30,
  0x32,
  0x35,
  0xc4,
  0xea,
);

function utf16(bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array((TEXT.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? ['\ufeff'] : []), ...TEXT].forEach((unit, index) => {
    view.setUint16(index * 2, unit.charCodeAt(0), !bigEndian);
  });
  return bytes;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeSource', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8)],
    ['UTF-16LE with a mark', utf16(false, true)],
    ['UTF-16BE with a mark', utf16(true, true)],
    ['GBK without a declaration', gbk],
  ])('reads %s', (_name, bytes) => {
    expect(decodeSource(bytes, 'plan.txt')).toBe(TEXT);
  });

  it('reads UTF-16 without a mark by its zero bytes', () => {
    const bytes = Uint8Array.from([...ascii('2025 plan')].flatMap((byte) => [byte, 0]));
    expect(decodeSource(bytes, 'plan.txt')).toBe('2025 plan');
  });

  it('follows a declared charset in markup', () => {
    const page = join(ascii('<html><head><meta charset="gb2312"></head>'), gbk);
    expect(decodeSource(page, 'page.html')).toContain(TEXT);
  });

  it('keeps UTF-8 with a few broken bytes UTF-8', () => {
    const broken = join(utf8, Uint8Array.of(0xe6, 0x94), utf8, utf8);
    expect(decodeSource(broken, 'plan.txt')).toBe(`${TEXT}\ufffd${TEXT}${TEXT}`);
  });

  it('passes over a charset that nobody knows', () => {
    expect(decodeSource(join(ascii('<meta charset="x-none">'), utf8), 'page.html')).toContain(TEXT);
  });
});
