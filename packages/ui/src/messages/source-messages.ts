import en from './en/source.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/source.json' with { type: 'json' };
import zhTW from './zh-TW/source.json' with { type: 'json' };

export const SOURCE_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
