import type { Markup } from '../article';
import { escapeHtml } from '../escape-html';

/** www.gov.cn: the portal's article page, `UCAP-CONTENT` inside `pages_content`. */
export const stateCouncil: Markup = ({ title, lines, lang }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}_中国政府网</title>
<style>
body { margin: 0; font: 17px/1.9 "Noto Sans CJK SC", sans-serif }
.article { width: 900px; margin: 30px auto }
.pages_content p { text-indent: 2em }
</style>
</head>
<body>
<div class="header"><a href="/">中国政府网</a>　<a href="/zhengce/">政策</a>　<a href="/lianbo/">要闻</a></div>
<div class="article oneColumn pub_border">
<h1>${escapeHtml(title)}</h1>
<div class="pages-date">来源：中国政府网　<span class="font">字号：默认 大 超大</span> | 打印</div>
<div class="pages_content" id="UCAP-CONTENT"><div class="trs_editor_view TRS_UEDITOR">
${lines.map((line) => `<p style="text-align: justify;"><span>${escapeHtml(line)}</span></p>`).join('\n')}
</div></div>
</div>
</body>
</html>
`;
