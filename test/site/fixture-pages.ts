import { readFileSync } from 'node:fs';
import type { Article, Markup } from './article';
import { guangdong } from './markup/guangdong';
import { hunan } from './markup/hunan';
import { lishui, lishuiFrame } from './markup/lishui';
import { plainNotice } from './markup/plain-notice';
import { stateCouncil } from './markup/state-council';
import { xiangtan } from './markup/xiangtan';
import { hengyangNotice, portalReport, zhengzhouNotice } from './quoting-articles';

/** A page of the fixture site. */
export interface FixturePage {
  /** Short name for tests and the tour. */
  name: string;
  host: string;
  path: string;
  /** GB/T 2260 code of the region whose page it is. */
  regionCode: string;
  /** File in `seeds/` that its text is, or null for a page that only quotes. */
  seed: string | null;
  article: Article;
  markup: Markup;
}

const SEEDS = new URL('../../seeds/', import.meta.url);

function seedArticle(seed: string, title: string, lang: string): Article {
  const text = readFileSync(new URL(seed, SEEDS), 'utf8');
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { title, lang, lines };
}

/** Pages that are a plan of the data each: its text as received, in its own site's markup. */
export const PLAN_PAGES: readonly FixturePage[] = [
  {
    name: 'hunan-2024',
    host: 'www.hunan.gov.cn',
    path: '/hnszf/xxgk/wjk/szfbgt/202406/t20240607_33321461.html',
    regionCode: '430000',
    seed: '000_80baf4878a3f5488.txt',
    article: seedArticle(
      '000_80baf4878a3f5488.txt',
      '湖南省人民政府辦公廳關于印發《湖南省2024年數據和政務服務管理工作要點》的通知',
      'zh-CN',
    ),
    markup: hunan,
  },
  {
    name: 'hunan-2025',
    host: 'www.hunan.gov.cn',
    path: '/hnszf/xxgk/wjk/szfbgt/202503/t20250325_33622174.html',
    regionCode: '430000',
    seed: '001_d67912ddc20a7f8d.txt',
    article: seedArticle('001_d67912ddc20a7f8d.txt', '湖南省2025年政務服務和數據工作要點', 'zh-CN'),
    markup: hunan,
  },
  {
    name: 'xiangtan',
    host: 'www.xiangtan.gov.cn',
    path: '/xxgk/content_1042117.html',
    regionCode: '430300',
    seed: '002_8742ecb571a23f92.txt',
    article: seedArticle(
      '002_8742ecb571a23f92.txt',
      '湘潭市人民政府办公室关于印发《湘潭市“十四五” 数字政府建设实施方案》的通知',
      'zh-CN',
    ),
    markup: xiangtan,
  },
  {
    name: 'guangdong',
    host: 'www.gd.gov.cn',
    path: '/zwgk/wjk/qbwj/yf/content/post_4206119.html',
    regionCode: '440000',
    seed: '003_7386c3e0f4c6cc36.txt',
    article: seedArticle(
      '003_7386c3e0f4c6cc36.txt',
      '廣東省人民政府關於進一步深化數字政府改革建設的實施意見',
      'zh-CN',
    ),
    markup: guangdong,
  },
  {
    name: 'lishui',
    host: 'www.lishui.gov.cn',
    path: '/art/2022/11/25/art_1229283446_2435407.html',
    regionCode: '331100',
    seed: '004_95a4236a23a94453.txt',
    article: seedArticle('004_95a4236a23a94453.txt', '丽水市深化数字政府建设实施方案', 'zh-CN'),
    markup: lishui,
  },
];

/** A page that cites plans, and pages of regions that the data doesn't hold. */
export const OTHER_PAGES: readonly FixturePage[] = [
  {
    name: 'portal',
    host: 'www.gov.cn',
    path: '/yaowen/liebiao/202504/content_7016843.htm',
    regionCode: '000000',
    seed: null,
    article: portalReport,
    markup: stateCouncil,
  },
  {
    name: 'hengyang',
    host: 'www.hengyang.gov.cn',
    path: '/xxgk/wjk/2025/content_3581.html',
    regionCode: '430400',
    seed: null,
    article: hengyangNotice,
    markup: plainNotice,
  },
  {
    name: 'zhengzhou',
    host: 'www.zhengzhou.gov.cn',
    path: '/notice/2025/0320.html',
    regionCode: '410100',
    seed: null,
    article: zhengzhouNotice,
    markup: plainNotice,
  },
];

const LISHUI = PLAN_PAGES.find((page) => page.name === 'lishui') as FixturePage;

/** Documents that are only shown inside frames of other pages. */
export const FRAME_PAGES: readonly FixturePage[] = [
  { ...LISHUI, name: 'lishui-frame', path: '/art/2022/11/25/jd.html', markup: lishuiFrame },
];

/** The page of that name. @throws Error where there is none. */
export function fixturePage(name: string): FixturePage {
  const page = [...PLAN_PAGES, ...OTHER_PAGES].find((candidate) => candidate.name === name);
  if (!page) throw new Error(`no fixture page named ${name}`);
  return page;
}
