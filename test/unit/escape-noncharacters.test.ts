import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkOutput } from '../../build/check-output';
import { escapeCode, findNoncharacter } from '../../build/escape-noncharacters';

/** Strings rich in what Chromium refuses. */
const nasty = fc
  .array(
    fc.oneof(fc.constantFrom(0xffff, 0xfffe, 0xfdd0, 0xfdef, 0xd83f, 0xdfff, 0xd800, 0xdc00), fc.nat(0xffff)),
  )
  .map((units) => String.fromCharCode(...units));

it('leaves strings with the same meaning, and nothing that Chromium refuses', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      const literal = `"${value.replace(/["\\\n\r\u2028\u2029]/g, '')}"`;
      const escaped = escapeCode(literal);
      expect(findNoncharacter(escaped)).toBe(-1);
      expect(escaped.isWellFormed()).toBe(true);
      // biome-ignore lint/security/noGlobalEval: what JavaScript makes of the literal is the question.
      const evaluate = globalThis.eval as (code: string) => unknown;
      expect(evaluate(escaped)).toBe(evaluate(literal));
    }),
  );
});

it('leaves ordinary text as it is', () => {
  for (const code of ['const a = "政务服务";', '"𠮷 😀"', '/[\\u4e00-\\u9fff]/u'])
    expect(escapeCode(code)).toBe(code);
});

it('finds in a build what a browser would refuse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-'));
  try {
    writeFileSync(join(folder, 'good.js'), '"政务"');
    expect(() => checkOutput(folder)).not.toThrow();
    writeFileSync(join(folder, 'bad.js'), `"a${String.fromCharCode(0xffff)}"`);
    expect(() => checkOutput(folder)).toThrow(/bad\.js: a noncharacter at offset 2/);
    writeFileSync(join(folder, 'bad.js'), Uint8Array.from([0x22, 0xff, 0x22]));
    expect(() => checkOutput(folder)).toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
