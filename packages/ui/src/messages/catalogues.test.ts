import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { detectScript } from '@policy-lens/hanzi/script/script';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES, type UiLanguage } from './languages';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SURFACES = readdirSync(`${HERE}zh-CN`).map((file) => file.replace('.json', ''));

function catalogue(language: UiLanguage, surface: string): Record<string, string> {
  return JSON.parse(readFileSync(`${HERE}${language}/${surface}.json`, 'utf8'));
}

function argumentsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [
        element.value,
        ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
      ];
    return element.type === TYPE.tag ? argumentsOf(element.children) : [element.value];
  });
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}

describe.each(SURFACES)('%s', (surface) => {
  const reference = catalogue('zh-CN', surface);
  it.each(UI_LANGUAGES)('has every message, with the same arguments, in %s', (language) => {
    const messages = catalogue(language, surface);
    expect(Object.keys(messages)).toEqual(Object.keys(reference));
    for (const [key, message] of Object.entries(messages)) {
      expect(message, key).not.toBe('');
      expect(argumentsOf(parse(message, { ignoreTag: true })), key).toEqual(
        argumentsOf(parse(reference[key] ?? '', { ignoreTag: true })),
      );
    }
  });

  it('writes each Chinese catalogue in its own script', () => {
    // Names of the scripts, each in itself.
    const apart = /^variant\./;
    for (const [language, script] of [
      ['zh-CN', 'hant'],
      ['zh-TW', 'hans'],
    ] as const)
      for (const [key, message] of Object.entries(catalogue(language, surface)))
        if (!apart.test(key))
          expect(detectScript(message), `${language} ${key}: ${message}`).not.toBe(script);
  });

  it('uses each language’s own quotation marks', () => {
    for (const message of Object.values(catalogue('zh-TW', surface))) expect(message).not.toMatch(/[“”]/);
    for (const message of Object.values(catalogue('zh-CN', surface))) expect(message).not.toMatch(/[「」]/);
  });
});

describe('the sources', () => {
  const files = readdirSync(`${HERE}..`, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|\.d\.ts$/.test(file),
  );
  const sources = new Map(files.map((file) => [file, readFileSync(`${HERE}../${file}`, 'utf8')]));

  it('hold no words of the interface', () => {
    // Data, not interface: names of regions and languages, names looked for in samples, patterns, records of tests.
    const data = [
      'format/region-name.ts',
      'messages/languages.ts',
      'options/marked-sample.tsx',
      'options/dictionary-preview.tsx',
      'first-run/sample-names.ts',
    ];
    for (const [file, source] of sources) {
      if (data.includes(file) || file.startsWith('testing/')) continue;
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const strings = code.match(/'[^'\n]*\p{Script=Han}{2,}[^'\n]*'|>[^<>{}\n]*\p{Script=Han}{2,}/gu) ?? [];
      expect(strings, file).toEqual([]);
    }
  });

  it('use every message', () => {
    const all = [...sources.values()].join('\n');
    for (const surface of SURFACES)
      for (const key of Object.keys(catalogue('zh-CN', surface))) {
        const stem = key.includes('.') ? `${key.slice(0, key.indexOf('.') + 1)}$` : key;
        const used = all.includes(`'${key}'`) || all.includes(`\`${stem}`);
        expect(used, `${surface}: ${key}`).toBe(true);
      }
  });
});
