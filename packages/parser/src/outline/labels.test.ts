import { describe, expect, it } from 'vitest';
import { chineseNumber, labelAt } from './labels';

describe('labelAt', () => {
  it.each([
    ['一、总体要求', 'cn', 1, '一'],
    ['二十一、保障', 'cn', 21, '二十一'],
    ['（一）指导思想', 'cn-paren', 1, '（一）'],
    ['(十二)目标', 'cn-paren', 12, '（十二）'],
    ['1.推进', 'ar-dot', 1, '1'],
    ['1．推进', 'ar-dot', 1, '1'],
    ['12、推进', 'ar-dot', 12, '12'],
    ['１．推进', 'ar-dot', 1, '1'],
    ['2.2024年度指南', 'ar-dot', 2, '2'],
    ['1. 推进', 'ar-dot', 1, '1'],
    ['（1）推进', 'ar-paren', 1, '（1）'],
    ['1）推进', 'ar-half', 1, '1'],
    ['①推进', 'circled', 1, '①'],
    ['第三章 总则', 'chapter', 3, '第三章'],
    ['第十二条 本办法', 'article', 12, '第十二条'],
    ['——统筹推进', 'dash', 0, '——'],
    ['● 统筹推进', 'bullet', 0, '●'],
    ['1.2 推进', 'ar-multi', 2, '1.2'],
  ])('%s', (text, style, value, label) => {
    expect(labelAt(text, 0)).toMatchObject({ style, value, text: label });
  });

  it.each([
    '一是推进',
    '2025年',
    '3.5亿元',
    '10个',
    '第一条第二款',
    '一、二、三等奖',
    '（CIM）',
    '十四五规划',
    '—',
    '1、2号楼',
    '5G网络',
  ])('is no label: %s', (text) => {
    expect(labelAt(text, 0)).toBeNull();
  });
});

describe('chineseNumber', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
    ['一百零三', 103],
    ['三百二十一', 321],
  ])('%s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });
});
