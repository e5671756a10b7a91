import en from './en/failure.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/failure.json' with { type: 'json' };
import zhTW from './zh-TW/failure.json' with { type: 'json' };

export const FAILURE_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
