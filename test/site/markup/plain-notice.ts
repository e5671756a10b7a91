import type { Markup } from '../article';
import { escapeHtml } from '../escape-html';

/** A department's notice board: a heading and paragraphs. */
export const plainNotice: Markup = ({ title, lines, lang }) => `<!DOCTYPE html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
<h1>${escapeHtml(title)}</h1>
<div class="content">
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</div>
</body>
</html>
`;
