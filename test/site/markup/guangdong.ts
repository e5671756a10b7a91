import type { Markup } from '../article';
import { escapeHtml } from '../escape-html';

/** www.gd.gov.cn: `UCAP-CONTENT` under a metadata table, ideographic spaces for the indent. */
export const guangdong: Markup = ({
  title,
  lines,
  lang,
}) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)} 广东省人民政府门户网站</title>
<meta name="ContentSource" content="广东省人民政府">
<style>
body { margin: 0; font: 16px/1.8 "Microsoft YaHei", "Noto Sans CJK TC", sans-serif }
.viewList { width: 1100px; margin: 0 auto }
.xxgk-table { width: 100%; border-collapse: collapse } .xxgk-table td { border: 1px solid #e5e5e5; padding: 6px 12px }
.zw p { margin: 0 0 14px }
dialog { border: 1px solid #999 }
</style>
</head>
<body>
<div class="header"><a href="/">首页</a> <a href="/zwgk/">政务公开</a> <a href="/zwfw/">政务服务</a> <a id="jft" href="javascript:void(0);">繁体版</a></div>
<div class="viewList">
<table class="xxgk-table"><tbody>
<tr><td><span>索引号：</span></td><td>006939748/2023-00206</td><td><span>分类：</span></td><td>综合政务、其他</td></tr>
<tr><td><span>发布机构：</span></td><td>广东省人民政府</td><td><span>成文日期：</span></td><td>2023-06-08</td></tr>
<tr><td><span>名称：</span></td><td colspan="3">${escapeHtml(title)}</td></tr>
<tr><td><span>文号：</span></td><td>粤府〔2023〕47号</td><td><span>发布日期：</span></td><td>2023-06-26</td></tr>
</tbody></table>
<h3 class="zw-title">${escapeHtml(title)}</h3>
<div class="zw" id="UCAP-CONTENT">
${lines.map((line) => `<p style="text-align: justify">　　${escapeHtml(line)}</p>`).join('\n')}
</div>
<div class="share" aria-label="分享到微信">分享到：<img alt="微信二維碼" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></div>
</div>
</body>
</html>
`;
