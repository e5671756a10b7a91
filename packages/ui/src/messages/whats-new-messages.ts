import en from './en/whats-new.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/whats-new.json' with { type: 'json' };
import zhTW from './zh-TW/whats-new.json' with { type: 'json' };

export const WHATS_NEW_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
