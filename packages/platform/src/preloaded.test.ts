import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { AS_SHIPPED_SCRIPT, takeAsShipped, takePreloaded, writePreload } from './preloaded';

const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 256);
const script = writePreload({ 'data/a.bin': bytes, 'data/b.json': new TextEncoder().encode('{"名":1}') });
const runScript = (): void => new Function(script)();

afterEach(() => {
  takePreloaded('data/a.bin');
  takePreloaded('data/b.json');
});

describe('files that come before the content script', () => {
  it('is one line of ASCII', () => {
    expect(script).toMatch(/^[\x20-\x7e]+$/);
  });

  it('are there byte for byte, each once', () => {
    runScript();
    expect(new Uint8Array(takePreloaded('data/a.bin') as ArrayBuffer)).toEqual(bytes);
    expect(takePreloaded('data/a.bin')).toBeNull();
    expect(new TextDecoder().decode(takePreloaded('data/b.json') as ArrayBuffer)).toBe('{"名":1}');
  });

  it('are asked for elsewhere where there are none', () => {
    expect(takePreloaded('data/a.bin')).toBeNull();
    runScript();
    expect(takePreloaded('data/c.bin')).toBeNull();
  });

  it('say once that the settings are as shipped', () => {
    expect(takeAsShipped()).toBe(false);
    new Function(readFileSync(new URL(`../../../public/${AS_SHIPPED_SCRIPT}`, import.meta.url), 'utf8'))();
    expect(takeAsShipped()).toBe(true);
    expect(takeAsShipped()).toBe(false);
  });
});
