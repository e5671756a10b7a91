import type { Markup } from '../article';
import { escapeHtml } from '../escape-html';

/** www.xiangtan.gov.cn: no doctype (quirks mode), layout by tables, `id="zoom"`, lines broken by `<br>`. */
export const xiangtan: Markup = ({ title, lines, lang }) => `<html lang="${lang}">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${escapeHtml(title)}</title>
</head>
<body bgcolor="#f4f4f4" topmargin="0">
<table width="960" border="0" align="center" cellpadding="0" cellspacing="0" bgcolor="#ffffff">
<tr><td height="80" bgcolor="#1d5fa8"><font color="#ffffff" size="5">湘潭市人民政府门户网站</font></td></tr>
<tr><td>您现在的位置：<a href="/">首页</a>&gt;&gt;<a href="/xxgk/">信息公开</a>&gt;&gt;市政府办公室文件</td></tr>
<tr><td>
<table width="100%" border="1" cellspacing="0" cellpadding="4" bordercolor="#cccccc">
<tr><td width="90">索引号</td><td>4303000001/2022-00417</td><td width="90">发布机构</td><td>市政府办公室</td></tr>
<tr><td>名　称</td><td colspan="3">${escapeHtml(title)}</td></tr>
</table>
</td></tr>
<tr><td align="center"><h1 style="font-size:22px">${escapeHtml(title)}</h1></td></tr>
<tr><td style="padding:10px 30px;font-size:16px;line-height:30px" id="zoom">
${lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(line)}<br>`).join('\n')}
<table border="1" cellspacing="0" cellpadding="6" width="100%">
<caption>附件2　重点行业应用专题（节选）</caption>
<thead><tr><th>序号</th><th>专题</th><th>责任单位</th></tr></thead>
<tbody>
<tr><td>1</td><td>政务服务</td><td>市行政<br>审批局</td></tr>
<tr><td>2</td><td>智慧公安</td><td>市公安局</td></tr>
</tbody>
</table>
</td></tr>
<tr><td align="center">【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</td></tr>
</table>
</body>
</html>
`;
