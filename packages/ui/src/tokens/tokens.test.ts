import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const tokens = readFileSync(`${SOURCE}tokens/tokens.css`, 'utf8');
const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');

function colours(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/--pl-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** WCAG 2.2, “contrast ratio” and “relative luminance”. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const channel = (at: number) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  };
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const TEXT = ['ink', 'ink-soft', 'agency', 'platform', 'programme', 'instrument', 'warning', 'accent'];

describe.each([
  ['light', colours(light)],
  ['dark', new Map([...colours(light), ...colours(dark)])],
])('%s', (_theme, colour) => {
  const of = (name: string) => colour.get(name) ?? '#';
  it.each(TEXT.flatMap((name) => ['surface', 'sunken'].map((ground) => [name, ground] as const)))(
    '%s on %s has 4.5:1',
    (name, ground) => expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5),
  );
  it('marked text has 4.5:1', () => expect(contrast(of('ink'), of('mark'))).toBeGreaterThanOrEqual(4.5));
  it.each(['control', 'focus'])('%s stands out from the surface with 3:1', (name) =>
    expect(contrast(of(name), of('surface'))).toBeGreaterThanOrEqual(3),
  );
});

describe('the style sheets', () => {
  const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  it.each(sheets)('%s takes colours and type from the tokens, and no unit from the page', (file) => {
    const css = readFileSync(`${SOURCE}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(css).not.toMatch(/\d(?:rem|vw|ch)\b/);
    if (file === 'tokens/tokens.css') return;
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i);
    expect(css).not.toMatch(/font-size: (?!var\()/);
    const defined = new Set([...tokens.matchAll(/(--pl-[\w-]+):/g)].map((match) => match[1]));
    defined.add('--pl-card-room');
    for (const [, name] of css.matchAll(/var\((--pl-[\w-]+)/g)) expect(defined, file).toContain(name);
  });
});
