import type { Article, Markup } from '../article';
import { escapeHtml } from '../escape-html';

/** Cells of the lines that a mirror has kept from the metadata table: `索引号 | 1133… | 文号 | 丽政发… |`. */
function isMetadata(line: string): boolean {
  return line.includes(' | ');
}

function metadataRow(line: string): string {
  const cells = line.split('|').map((cell) => cell.trim());
  return `<tr>${cells.map((cell) => (cell === '' ? '' : `<td>${escapeHtml(cell)}</td>`)).join('')}</tr>`;
}

/** www.lishui.gov.cn: a metadata table, the text in bare `div`s, the explanation of the policy in a frame. */
export const lishui: Markup = ({ title, lines, lang }) => `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; font: 16px/1.9 SimSun, "Noto Serif CJK SC", serif; background: #eef3f8 }
.bt-content { width: 980px; margin: 0 auto; background: #fff; padding: 24px }
.xxgk td { border-bottom: 1px dashed #ccc; padding: 4px 14px }
.zoom { height: 900px; overflow-y: auto; padding-right: 12px }
iframe { width: 100%; height: 260px; border: 1px solid #ddd }
</style>
</head>
<body>
<div class="bt-content">
<table class="xxgk"><tbody>
${lines.filter(isMetadata).map(metadataRow).join('\n')}
</tbody></table>
<h1 class="article-title">${escapeHtml(title)}</h1>
<div class="zoom">
${lines
  .filter((line) => !isMetadata(line))
  .map((line) => `<div>&emsp;&emsp;${escapeHtml(line)}</div>`)
  .join('\n')}
</div>
<h2>政策解读</h2>
<iframe src="/art/2022/11/25/jd.html" title="政策解读"></iframe>
</div>
</body>
</html>
`;

/** The frame on that page: two of the plan's own sentences, in a document of its own. */
export const lishuiFrame: Markup = ({ lines, lang }: Article) => `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><title>政策解读</title></head>
<body>
<h3>一图读懂</h3>
${lines
  .filter((line) => line.includes('浙里办'))
  .slice(0, 2)
  .map((line) => `<p>${escapeHtml(line)}</p>`)
  .join('\n')}
</body></html>
`;
