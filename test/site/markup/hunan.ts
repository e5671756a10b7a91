import type { Markup } from '../article';
import { editorSpans } from '../editor-spans';
import { escapeHtml } from '../escape-html';

/** www.hunan.gov.cn: TRS editor divs, one inside the other, inline spans that cut words, a metadata list. */
export const hunan: Markup = ({ title, lines, lang }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} - 湖南省人民政府门户网站</title>
<meta name="SiteName" content="湖南省人民政府门户网站">
<meta name="SiteDomain" content="www.hunan.gov.cn">
<meta name="ArticleTitle" content="${escapeHtml(title)}">
<meta name="ContentSource" content="湖南省人民政府办公厅">
<style>
body { margin: 0; font: 16px/1.8 "Noto Sans CJK SC", sans-serif; color: #222 }
.top { background: #b3121c; color: #fff; padding: 14px 40px }
.top a { color: #fff; margin-right: 18px; text-decoration: none }
.main { width: 1000px; margin: 0 auto; padding: 20px 0 }
.tys-main-zt-show { text-align: center; font-size: 26px }
.xxgk_table td { border: 1px solid #ddd; padding: 4px 10px; font-size: 14px }
.TRS_Editor p { text-indent: 2em; margin: 10px 0 }
</style>
</head>
<body>
<div class="top"><a href="/">首页</a><a href="/hnszf/xxgk/">政务公开</a><a href="/hnszf/zwfw/">政务服务</a><a href="/hnszf/hdjl/">互动交流</a>
<form action="/search"><input name="q" placeholder="请输入关键字"><select name="area"><option>全部</option><option>政策文件</option></select><button>搜索</button></form></div>
<div class="main">
<div class="BreadcrumbNav">当前位置：<a href="/">首页</a> &gt; <a href="/hnszf/xxgk/">政务公开</a> &gt; 文件库</div>
<table class="xxgk_table"><tbody>
<tr><td><b>索 引 号：</b></td><td>430S00/2024-26470</td><td><b>所属主题：</b></td><td>综合政务</td></tr>
<tr><td><b>发文单位：</b></td><td>湖南省人民政府办公厅</td><td><b>公开范围：</b></td><td>全社会公开</td></tr>
</tbody></table>
<h2 class="tys-main-zt-show">${escapeHtml(title)}</h2>
<div class="tys-main-zt-qx">字号：【<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】　分享到：</div>
<div id="j-show-body"><div class="TRS_UEDITOR TRS_WEB"><div class="TRS_Editor"><div class="TRS_Editor">
${lines.map((line, i) => `<p align="justify" style="line-height: 2em">${editorSpans(line, i)}</p>`).join('\n')}
</div></div></div></div>
<p class="editor">信息来源：省政府办公厅　责任编辑：<textarea rows="1">留言请写在这里：省数据局</textarea></p>
</div>
<div class="foot">主办单位：湖南省人民政府办公厅　网站标识码：4300000033　湘ICP备05000618号</div>
</body>
</html>
`;
