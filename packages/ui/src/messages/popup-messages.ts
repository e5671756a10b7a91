import en from './en/popup.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/popup.json' with { type: 'json' };
import zhTW from './zh-TW/popup.json' with { type: 'json' };

export const POPUP_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
