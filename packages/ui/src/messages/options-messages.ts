import en from './en/options.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/options.json' with { type: 'json' };
import zhTW from './zh-TW/options.json' with { type: 'json' };

export const OPTIONS_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
