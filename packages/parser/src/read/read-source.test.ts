import { describe, expect, it } from 'vitest';
import { parseText } from '../parse-document';
import { readSpan } from '../text/read-span';
import { readSource } from './read-source';

const ARTICLE = `<p style="text-align:center"><b>某市数据工作</b></p><p style="text-align:center"><b>实施方案</b></p>
<p>一、推进&ldquo;数据共享&rdquo;&nbsp;&amp; 开放</p>
<p>（一）<span>建设</span><span>共享</span><span>平台。接入全部部门，</span><br>完成&#20108;期工程。（市<span>数据局</span>牵头）</p>
<p>（二）完善数据目录。编制一本账，做到应编尽编。（市数据局负责）</p>`;

const page = (
  body: string,
): string => `<!doctype html><html><head><title>某市数据工作实施方案 - 某市人民政府</title>
<meta name="PubDate" content="2025-03-05"><style>p{}</style></head><body>
<div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>
${body}
<div class="footer">主办：某市人民政府办公室 备案号：ICP备123号</div></body></html>`;

describe.each([
  ['TRS_Editor', `<div class="TRS_Editor">${ARTICLE}</div>`],
  ['UCAP-CONTENT in a table', `<table><tr><td class="b12c" id="UCAP-CONTENT">${ARTICLE}</td></tr></table>`],
  ['id zoom', `<div id="zoom">${ARTICLE}</div>`],
  ['pages_content', `<div class="pages_content">${ARTICLE}</div>`],
  ['article', `<article>${ARTICLE}</article>`],
  ['no known container', `<div><div>${ARTICLE}</div></div>`],
])('an article in %s', (_name, body) => {
  const source = page(body);
  const document = parseText('page.html', source);

  it('is read without the chrome around it', () => {
    expect(document.title).toBe('某市数据工作实施方案');
    expect(document.text).not.toMatch(/首页|备案号/u);
    expect(document.publishedOn).toBe('2025-03-05');
    expect(document.commitments.map(({ path, text }) => [path.join('/'), text])).toEqual([
      ['一/（一）', '建设共享平台。接入全部部门，\n完成二期工程。'],
      ['一/（二）', '完善数据目录。编制一本账，做到应编尽编。'],
    ]);
    expect(document.commitments[0]?.responsibilities).toEqual([
      { surface: '市数据局', role: 'lead', generic: false },
    ]);
  });

  it('keeps offsets into the file through markup and character references', () => {
    for (const { sourceStart, sourceEnd, text } of document.commitments) {
      expect(readSpan(source, sourceStart, sourceEnd, document.repairs)).toBe(text);
    }
  });
});

describe('metadata around the article', () => {
  it.each([
    [
      'a table',
      '<table><tr><td><b>索 引 号：</b></td><td>0001/2025-1</td><td><b>发文字号：</b></td><td>某政发〔2025〕3号</td></tr><tr><td>发文机关：</td><td>某市人民政府</td><td>成文日期：</td><td>2025年03月01日</td></tr></table>',
    ],
    [
      'a definition list',
      '<dl><dt>索引号</dt><dd>0001/2025-1</dd><dt>发文字号</dt><dd>某政发〔2025〕3号</dd><dt>发文机关</dt><dd>某市人民政府</dd><dt>成文日期</dt><dd>2025-03-01</dd></dl>',
    ],
    [
      'list items',
      '<ul><li>索引号：0001/2025-1</li><li>发文字号：某政发[2025]3号</li><li>发布机构：某市人民政府</li><li>成文日期：2025-03-01</li></ul>',
    ],
  ])('is read from %s', (_name, table) => {
    const document = parseText(
      'page.html',
      page(`<div>${table}</div><div class="TRS_Editor">${ARTICLE}</div>`),
    );
    expect(document.documentNumber).toBe('某政发〔2025〕3号');
    expect(document.issuer).toBe('某市人民政府');
    expect(document.issuedOn).toBe('2025-03-01');
  });

  it('is read from a line with bars in a text file', () => {
    const source =
      '索引号 | 1133/2022-40201 | 文号 | 丽政发〔2022〕29号 |\n组配分类 | 市政府文件 | 发布机构 | 市政府 |\n成文日期 | 2022-11-25 | 公开方式 | 主动公开 |\n某市数据工作实施方案\n一、推进共享\n（一）建设平台。接入部门。\n（二）编制目录。完成编制。\n';
    const document = parseText('plan.txt', source);
    expect(document.documentNumber).toBe('丽政发〔2022〕29号');
    expect(document.issuer).toBe('市政府');
    expect(document.issuedOn).toBe('2022-11-25');
    expect(document.title).toBe('某市数据工作实施方案');
  });
});

describe('readSource', () => {
  it('leaves out a copy of the text that the page hides', () => {
    const { article } = readSource(
      'page.html',
      page(`<div id="zoom">${ARTICLE.repeat(4)}</div><div style="display:none">${ARTICLE.repeat(9)}</div>`),
    );
    expect(article.text.match(/实施方案/gu)).toHaveLength(4);
  });

  it('reads a page whose text is hidden until a script shows it', () => {
    expect(
      readSource('page.html', page(`<div id="zoom" style="display: none">${ARTICLE}</div>`)).article.text,
    ).toContain('共享平台');
  });

  it('finds the address that a saved page came from', () => {
    const saved = `<!-- saved from url=(0026)https://www.example.gov.cn/a/1.html -->${page(ARTICLE)}`;
    expect(readSource('page.html', saved).sourceUrl).toBe('https://www.example.gov.cn/a/1.html');
  });
});
