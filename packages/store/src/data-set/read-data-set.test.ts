import { describe, expect, it } from 'vitest';
import { sampleDataSet } from '../testing/sample-data-set';
import { DataSetError, readDataSet } from './read-data-set';

const good = JSON.stringify(sampleDataSet());

describe('readDataSet', () => {
  it('reads what was written', () => {
    expect(readDataSet(good)).toEqual(sampleDataSet());
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /not JSON/],
    ['half a file', good.slice(0, 200), /not JSON/],
    ['another file', '{"name":"x"}', /version/],
    ['a document without a title', good.replace('"title"', '"titel"'), /documents\.0\.title/],
    ['a role that there isn’t', good.replace('"participant"', '"chair"'), /responsibilities\.0\.role/],
    ['a region that is no code', good.replaceAll('"430300"', '"43"'), /documents\.1\.regionCode/],
    [
      'a link that is no web page',
      good.replace('"sourceUrl":null', '"sourceUrl":"javascript:alert(1)"'),
      /sourceUrl/,
    ],
    ['an offset below zero', good.replace('"start":10', '"start":-1'), /mentions\.0\.start/],
  ])('refuses %s and says where', (_, json, message) => {
    expect(() => readDataSet(json)).toThrow(DataSetError);
    expect(() => readDataSet(json)).toThrow(message);
  });
});
