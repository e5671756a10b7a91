import en from './en/terms.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/terms.json' with { type: 'json' };
import zhTW from './zh-TW/terms.json' with { type: 'json' };

export const TERMS_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
