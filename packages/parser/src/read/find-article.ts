import { countHan } from '../text/count-han';
import type { HtmlContent, HtmlNode } from './html-nodes';

/**
 * Containers of the article on Chinese government sites, by id or class, best first. TRS_Editor and
 * trs_editor_view come from TRS WCM, UCAP-CONTENT from the State Council's UCAP, Custom_UnionStyle and
 * pages_content from gov.cn, zoom from the many sites that let readers change the size of type.
 */
const CONTAINERS: readonly RegExp[] = [
  /^(?:UCAP-CONTENT|zoom|zoomcon|TRS_Editor|TRS_UEDITOR|trs_editor_view|pages_content|Custom_UnionStyle)$/iu,
  /^(?:article-?(?:content|con|body|main)|artic?le|art_con|content-?(?:box|text|main|article)|newsMain|detailCon|news_?con(?:tent)?|zw(?:_?con)?|info_?(?:cont|content|text)|content_article|postContent|conTxt|con_?con|vsb_content\w*|j-fontContent|xxgk_content|gk_content|detail-?(?:content|con)|mainText|main-?content)$/iu,
];

/** Fewer Chinese characters than this in a known container mean that the site uses the name for something else. */
const MIN_ARTICLE = 80;
/** A child that holds this share of its parent's running text is what the parent is there for. */
const DENSEST_SHARE = 0.7;

/** Index of the node that holds the article: a known container, `article`, else the densest block. */
export function findArticle(content: HtmlContent): number {
  const weights = textWeights(content);
  const { nodes } = content;
  for (const pattern of CONTAINERS) {
    const best = heaviest(nodes, weights, (node) => isNamed(node, pattern));
    if (best !== null) return best;
  }
  const article = heaviest(nodes, weights, (node) => node.name === 'article');
  return article ?? densest(nodes, weights);
}

function isNamed(node: HtmlNode, pattern: RegExp): boolean {
  if (node.name === 'body' || node.name === 'html') return false;
  return pattern.test(node.id) || node.classes.split(/\s+/u).some((name) => pattern.test(name));
}

/** Of nested candidates with the same text the outermost, which comes first, holds the title too. */
function heaviest(
  nodes: HtmlNode[],
  weights: Float64Array,
  accept: (node: HtmlNode) => boolean,
): number | null {
  let best: number | null = null;
  let bestWeight = MIN_ARTICLE;
  nodes.forEach((node, index) => {
    const weight = weights[index] ?? 0;
    if (weight > bestWeight && accept(node)) {
      best = index;
      bestWeight = weight;
    }
  });
  return best;
}

function densest(nodes: HtmlNode[], weights: Float64Array): number {
  const heaviestChild = new Int32Array(nodes.length).fill(-1);
  nodes.forEach((node, index) => {
    if (node.parent < 0) return;
    const rival = heaviestChild[node.parent] ?? -1;
    if (rival < 0 || (weights[index] ?? 0) > (weights[rival] ?? 0)) heaviestChild[node.parent] = index;
  });
  let at = 0;
  for (;;) {
    const child = heaviestChild[at] ?? -1;
    if (child < 0 || (weights[child] ?? 0) < DENSEST_SHARE * (weights[at] ?? 0)) return at;
    if (nodes[child]?.name === 'p') return at;
    at = child;
  }
}

/** Chinese characters of running text under each node: text in links, which are navigation, doesn't count. */
function textWeights({ nodes, texts }: HtmlContent): Float64Array {
  const weights = new Float64Array(nodes.length);
  const inLink = new Uint8Array(nodes.length);
  nodes.forEach((node, index) => {
    inLink[index] = node.name === 'a' || inLink[node.parent] === 1 ? 1 : 0;
  });
  for (const text of texts) {
    if (inLink[text.node] === 1) continue;
    weights[text.node] = (weights[text.node] ?? 0) + countHan(text.text);
  }
  for (let i = nodes.length - 1; i > 0; i--) {
    const parent = nodes[i]?.parent ?? 0;
    weights[parent] = (weights[parent] ?? 0) + (weights[i] ?? 0);
  }
  return weights;
}
