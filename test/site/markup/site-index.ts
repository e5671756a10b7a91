import { escapeHtml } from '../escape-html';
import type { FixturePage } from '../fixture-pages';

/** A list of the pages there are, for a person who walks through the fixture site; keeps the port of `url`. */
export function siteIndex(url: URL, pages: readonly FixturePage[]): string {
  const rows = pages
    .filter((page) => page.name !== 'lishui-frame')
    .map((page) => {
      const href = `https://${page.host}${url.port === '' ? '' : `:${url.port}`}${page.path}`;
      return `<li><a href="${escapeHtml(href)}">${escapeHtml(page.article.title)}</a> <small>${page.host}</small></li>`;
    });
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(url.hostname)}</title>
<style>body { font: 16px/2 sans-serif; max-width: 60em; margin: 3em auto }</style></head>
<body><h1>本地样页</h1><p>这些页面由 seeds/ 中的文件生成，只在本机提供。</p><ul>
${rows.join('\n')}
</ul></body></html>
`;
}
