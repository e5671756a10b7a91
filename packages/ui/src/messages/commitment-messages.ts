import en from './en/commitment.json' with { type: 'json' };
import type { Catalogues } from './translate';
import zhCN from './zh-CN/commitment.json' with { type: 'json' };
import zhTW from './zh-TW/commitment.json' with { type: 'json' };

export const COMMITMENT_MESSAGES: Catalogues<keyof typeof zhCN> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
