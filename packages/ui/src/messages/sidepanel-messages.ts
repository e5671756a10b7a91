import en from './en/sidepanel.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/sidepanel.json' with { type: 'json' };
import zhTW from './zh-TW/sidepanel.json' with { type: 'json' };

export const SIDEPANEL_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
