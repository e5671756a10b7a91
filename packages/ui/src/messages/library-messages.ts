import en from './en/library.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/library.json' with { type: 'json' };
import zhTW from './zh-TW/library.json' with { type: 'json' };

export const LIBRARY_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
