import en from './en/card.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/card.json' with { type: 'json' };
import zhTW from './zh-TW/card.json' with { type: 'json' };

export const CARD_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
