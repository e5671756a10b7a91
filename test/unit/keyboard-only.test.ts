import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* The keyboard's end-to-end tests prove something only as long as none of them helps itself with a pointer. */

const FOLDER = new URL('../e2e/', import.meta.url);
const files = [
  ...readdirSync(FOLDER).filter((name) => name.startsWith('keyboard-')),
  'support/keyboard-walk.ts',
  'support/press-shortcut.ts',
  'support/firefox-frame.ts',
  'support/firefox-keys.ts',
  'support/firefox-popup.ts',
];

describe('tests by keyboard', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(4));

  it.each(files)('use no pointer: %s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(text).not.toMatch(/\bmouse\b|\.click\(|\.tap\(|\.hover\(|hoverMention|clickInCard/);
  });
});
