import en from './en/first-run.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/first-run.json' with { type: 'json' };
import zhTW from './zh-TW/first-run.json' with { type: 'json' };

export const FIRST_RUN_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
