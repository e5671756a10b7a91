import { LONG_PAGE, SCROLL_PAUSE } from '@policy-lens/page/limits';
import { HIGHLIGHT_NAMES } from '@policy-lens/page/mentions/kind-highlights';
import type { Mention } from '@policy-lens/page/mentions/mention';
import { PageLens } from '@policy-lens/page/page-lens';
import fc from 'fast-check';
import { deepHtml, deepNodes, deepTexts } from './deep-nodes';
import { applyEdit, type Edit, edit } from './random-edits';
import { plant, STYLES, type Tree, tree } from './random-page';
import { phraseConverter, plainMatcher, TO_TRADITIONAL } from './small-engines';

const MATCHER = plainMatcher(['数据局', '政务服务', '湖南省', '湖南省数据局', '发展']);
const CONVERTERS = [
  phraseConverter('zh-Hant', TO_TRADITIONAL),
  // Sides of unequal length, as regional vocabulary has them.
  phraseConverter('zh-Hant-TW', { 数据: '資料料', 政务服务: '政務', 发: '發', 头发: '頭髮', 后台: '後臺端' }),
];

const STYLE = document.createElement('style');

/** What happens to the page: its own script, the reader's commands, and pauses. */
type Step =
  | { edit: Edit }
  | { lens: 'convert' | 'restore' | 'highlight' | 'plain'; which: number }
  | { wait: 'task' | 'idle' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ edit }) },
  {
    weight: 3,
    arbitrary: fc.record({
      lens: fc.constantFrom(
        'convert' as const,
        'convert' as const,
        'restore' as const,
        'highlight' as const,
        'plain' as const,
      ),
      which: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ wait: fc.constantFrom('task' as const, 'idle' as const) }) },
);

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function settle(lens: PageLens): Promise<void> {
  // Twice two frames: one in which the change is noticed, one in which it is worked on.
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await lens.whenIdle();
  }
  // On crowded pages paint follows what comes into view.
  if (lens.mentions.isCrowded) await new Promise((resolve) => setTimeout(resolve, 2 * SCROLL_PAUSE));
}

function require(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

function isInView({ mentions }: PageLens, { pieces }: Mention): boolean {
  return pieces.some((piece) => {
    const { start, end } = mentions.shownSpan(piece);
    const range = document.createRange();
    range.setStart(piece.node, start);
    range.setEnd(piece.node, end);
    const boxes = [...range.getClientRects()];
    return boxes.some(({ top, bottom, width }) => width > 0 && bottom > 0 && top < innerHeight);
  });
}

/** Painted text that isn't the text of a name, as the page shows it. */
function wrongPaint(lens: PageLens): string | null {
  for (const mention of lens.mentions.mentions()) {
    if (mention.range === null && (!lens.mentions.isCrowded || isInView(lens, mention))) {
      return 'a mention without a range';
    }
    const original = mention.pieces
      .map(({ node, start, end }) => lens.texts.originalOf(node).slice(start, end))
      .join('');
    if (MATCHER.match(original, { region: null })[0]?.end !== original.length) return `painted: ${original}`;
    if (!mention.pieces.every(({ node }) => node.isConnected)) return 'a mention that has left the page';
  }
  return null;
}

/** The first text that isn't known to be what the page has without us, and what the page has. */
function lostOriginal({ texts }: PageLens, page: Element, twin: Element): string | null {
  const mine = deepTexts(page);
  const theirs = deepTexts(twin);
  if (mine.length !== theirs.length) return `${mine.length} texts for ${theirs.length}`;
  const at = mine.findIndex((node, index) => texts.originalOf(node) !== theirs[index]?.data);
  if (at < 0) return null;
  const [node, own] = [mine[at] as Text, theirs[at] as Text];
  return [`text ${at}`, texts.originalOf(node), own.data, `shown ${node.data}`].map(abridge).join(' | ');
}

/** A long text by its ends. */
function abridge(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 40)}… ${text.length} …${text.slice(-40)}`;
}

/** As much text as makes a page a long one, whose blocks carry their language themselves. */
const BALLAST = 'x'.repeat(LONG_PAGE + 1);

async function run(trees: Tree[], steps: Step[], long: boolean): Promise<void> {
  const page = document.createElement('main');
  const twinDocument = document.implementation.createHTMLDocument();
  const twin = twinDocument.createElement('main');
  for (const one of trees) {
    page.append(plant(document, one));
    twin.append(plant(twinDocument, one));
  }
  STYLE.textContent = STYLES;
  document.head.append(STYLE);
  document.body.replaceChildren(page, long ? BALLAST : '');
  twinDocument.body.replaceChildren(twin);
  document.documentElement.removeAttribute('lang');
  const lens = new PageLens({ document });
  try {
    // Between two edits by the page nothing comes, goes or is replaced.
    let own = deepNodes(page);
    const requireSameNodes = (): void => {
      const now = deepNodes(page);
      require(now.length === own.length && now.every((node, at) => node === own[at]), 'nodes were replaced');
    };
    for (const one of steps) {
      if ('edit' in one) {
        requireSameNodes();
        // A copy is known by its text, so it has to be noticed before the page changes that.
        if (one.edit.do === 'clone') await tick();
        applyEdit(one.edit, page, twin);
        if (one.edit.do === 'clone') await tick();
        own = deepNodes(page);
      } else if ('wait' in one) await (one.wait === 'task' ? tick() : settle(lens));
      else if (one.lens === 'convert') lens.convert(CONVERTERS[one.which] ?? null);
      else if (one.lens === 'restore') lens.convert(null);
      else lens.highlight(one.lens === 'highlight' ? MATCHER : null, null);
    }
    await settle(lens);
    const lost = lostOriginal(lens, page, twin);
    require(lost === null, `an original is lost: ${lost}`);
    const paint = wrongPaint(lens);
    require(paint === null, paint ?? '');
    lens.convert(null);
    await settle(lens);
    require(deepHtml(page) ===
      deepHtml(twin), `restored ${deepHtml(page)}, the page wrote ${deepHtml(twin)}`);
    requireSameNodes();
    const root = document.documentElement;
    require(!root.hasAttribute('lang') && !document.body.hasAttribute('lang'), 'lang stayed behind');
    require(lens.texts.size === 0 && lens.attributes.size === 0, 'a ledger holds nodes');
  } finally {
    lens.destroy();
  }
  require(deepHtml(page) === deepHtml(twin), 'withdrawing changed the page');
  require(HIGHLIGHT_NAMES.every((name) => !CSS.highlights.has(name)), 'a highlight stayed behind');
}

export interface RandomRuns {
  /** What went wrong, shrunk; null where nothing did. */
  failure: string | null;
  /** Pages that were looked at; fewer than were asked for where the machine is slow. */
  runs: number;
}

/** The remote protocol gives a call three minutes; in ms, with room for shrinking. */
const LONGEST_CALL = 60_000;
/** As much of a failing history as anybody reads. */
const REPORT_LENGTH = 4_000;

/** Runs random histories of random pages in this window. */
export async function checkRandomPages(numRuns: number, seed: number): Promise<RandomRuns> {
  const property = fc.asyncProperty(
    fc.array(tree, { maxLength: 5 }),
    fc.array(step, { maxLength: 14 }),
    fc.boolean(),
    run,
  );
  const limits = { timeout: 40_000, interruptAfterTimeLimit: LONGEST_CALL, includeErrorInReport: true };
  const details = await fc.check(property, { numRuns, seed, ...limits });
  const runs = details.numRuns;
  if (!details.failed) return { failure: null, runs };
  const what = `${details.errorInstance}`.slice(0, REPORT_LENGTH);
  return { failure: `${what}\n${fc.defaultReportMessage(details)?.slice(0, REPORT_LENGTH)}`, runs };
}
