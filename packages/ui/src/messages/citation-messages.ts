import en from './en/citation.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/citation.json' with { type: 'json' };
import zhTW from './zh-TW/citation.json' with { type: 'json' };

export const CITATION_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
