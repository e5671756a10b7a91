import { describe, expect, it } from 'vitest';
import { collateRuns } from '../text/collated-text';
import { repairText } from './repair-text';

function repaired(source: string): { text: string; kinds: string[]; evidence: string[] } {
  const { text, repairs } = repairText(
    collateRuns(source, [{ start: 0, end: source.length, breakBefore: false }]),
  );
  return { text, kinds: repairs.map(({ kind }) => kind), evidence: repairs.map((repair) => repair.evidence) };
}

describe('inserted readings', () => {
  it('go, with and without an inner space', () => {
    expect(repaired('政務(wù)服務(wù)和社會(huì )治理，創(chuàng )新女(nǚ)性').text).toBe(
      '政務服務和社會治理，創新女性',
    );
  });

  it('without a tone mark go only where a text has marked ones', () => {
    expect(repaired('你們(men)的，政務(wù)、數(shù)據、會(huì)議').text).toBe('你們的，政務、數據、會議');
    expect(repaired('附表(a)和附表(e)').text).toBe('附表(a)和附表(e)');
  });

  it.each([
    '城市信息模型(CIM)平台',
    '政府和社会资本合作(ppp)项目',
    '重点任务(一)第二项',
    '长沙(changsha)市',
    '项目(app)建设(web)端',
  ])('aren’t in %s', (source) => {
    expect(repaired(source)).toEqual({ text: source, kinds: [], evidence: [] });
  });
});

describe('lost characters', () => {
  const parallels = '省數(shù)據局牽頭，省數(shù)據局負責，省數(shù)據局配合。';

  it('come back where reading and parallel places prove them', () => {
    const { text, kinds, evidence } = repaired(`${parallels}省?shù)據局落實`);
    expect(text).toBe('省數據局牽頭，省數據局負責，省數據局配合。省數據局落實');
    expect(kinds.filter((kind) => kind === 'lost')).toHaveLength(1);
    expect(evidence.at(-1)).toContain('省數據局 stands 3 times');
  });

  it('stay damage without parallels', () => {
    const { text, kinds } = repaired(`${parallels}領域?shù)ν夂献?。依托`);
    expect(text).toContain('?shù)ν夂献?');
    expect(kinds).toContain('damage');
    expect(kinds).not.toContain('lost');
  });
});

describe('damage', () => {
  it.each([
    ['線下推行“五?!睒藴史?。推動', '?!睒藴史?'],
    ['確??傮w刪減率', '??傮'],
    ['乱码\ufffd\ufffd字', '\ufffd\ufffd'],
  ])('in %s is marked and stays', (source, damaged) => {
    const { text, repairs } = repairText(
      collateRuns(source, [{ start: 0, end: source.length, breakBefore: false }]),
    );
    expect(text).toBe(source);
    expect(repairs).toHaveLength(1);
    expect(repairs[0]).toMatchObject({ kind: 'damage', reading: damaged });
  });

  it.each(['如何办理?请看说明。', '是什么?怎么办?', 'https://a.gov.cn/?id=1 见附件'])(
    'isn’t seen in %s',
    (source) => {
      expect(repaired(source).kinds).not.toContain('damage');
    },
  );
});

describe('advertising', () => {
  const ad = 'bet365娱乐城 ';

  it('gives way to the word that collocations prove', () => {
    const { text, kinds } = repaired(
      `完善全国一体化${ad}平台，建立${ad}“好差评”制度，编制${ad}事项清单，优化${ad}环境。`,
    );
    expect(text).toBe(
      '完善全国一体化政务服务平台，建立政务服务“好差评”制度，编制政务服务事项清单，优化政务服务环境。',
    );
    expect(kinds.filter((kind) => kind === 'advertising')).toHaveLength(4);
  });

  it('is marked as damage where nothing proves a word', () => {
    const { text, kinds } = repaired(`加强${ad}建设，推进${ad}改革，做好${ad}工作。`);
    expect(text).toContain('bet365娱乐城');
    expect(kinds.filter((kind) => kind === 'damage')).toHaveLength(3);
  });

  it('isn’t seen in IPv6, 5G2025 or APP2', () => {
    const source = '部署IPv6网络，推进IPv6应用，完成IPv6改造；建设mp3库、mp3站、mp3网。';
    expect(repaired(source)).toEqual({ text: source, kinds: [], evidence: [] });
  });
});

describe('over-conversion and layout', () => {
  it('is undone in Traditional text and left in Simplified', () => {
    expect(repaired('係統製度全麵彙聚谘詢關係製造').text).toBe('系統制度全面匯聚諮詢關係製造');
    expect(repaired('系统制度全面汇聚咨询').kinds).toEqual([]);
  });

  it('drops indents and spaces inside words, keeps one between names', () => {
    expect(repaired('　　到 2025 年，“十四五” 数字政府\n\n  财政部　国土资源部\n').text).toBe(
      '到2025年，“十四五”数字政府\n财政部　国土资源部',
    );
  });

  it('takes marks of Markdown away', () => {
    expect(repaired('## **一、总体要求**\n> 推进工作\\\n').text).toBe('一、总体要求\n推进工作');
  });
});
