import { PageLens } from '@policy-lens/page/page-lens';
import fc from 'fast-check';
import { type Act, act, perform, type Stage } from './control-edits';
import { markup } from './control-page';
import { deepHtml, deepNodes } from './deep-nodes';
import type { RandomRuns } from './random-harness';
import { phraseConverter, plainMatcher, TO_TRADITIONAL } from './small-engines';

const MATCHER = plainMatcher(['数据局', '政务服务', '湖南省数据局', '國務院']);
const WITH_CLAUSE = { ...TO_TRADITIONAL, 条: '條' };
/** Sides differ in length one way only: texts of one length have the same offsets. */
const CONVERTERS = {
  tw: phraseConverter('zh-Hant-TW', WITH_CLAUSE),
  hk: phraseConverter('zh-Hant-HK', { ...WITH_CLAUSE, 里: '裏', 政务: '政府事務', 机关: '政府機關' }),
  s: phraseConverter('zh-Hans', { 國: '国', 務: '务', 衛: '卫', 經濟: '经济', 與: '与', 貿: '贸' }),
  original: null,
};

type Step =
  | { act: Act }
  | { show: keyof typeof CONVERTERS }
  | { mark: boolean }
  | { wait: 'microtask' | 'task' | 'frame' | 'idle' }
  | { reload: true };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act }) },
  {
    weight: 4,
    arbitrary: fc.record({
      show: fc.constantFrom('tw' as const, 'tw' as const, 'hk' as const, 's' as const, 'original' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ mark: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      wait: fc.constantFrom('microtask' as const, 'task' as const, 'frame' as const, 'idle' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ reload: fc.constant(true as const) }) },
);

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function rest(lens: PageLens, how: 'microtask' | 'task' | 'frame' | 'idle'): Promise<void> {
  if (how === 'microtask') await Promise.resolve();
  else if (how === 'task') await new Promise((resolve) => setTimeout(resolve));
  else if (how === 'frame') await frame();
  else {
    for (let round = 0; round < 4; round++) {
      await frame();
      await lens.whenIdle();
    }
  }
}

/** What stands in a page, its title and all shadow roots included. */
const stateOf = ({ document, root }: Stage): string => `${document.title}\n${deepHtml(root)}`;

/** Where two long texts part. */
function difference(mine: string, theirs: string): string {
  let at = 0;
  while (at < mine.length && mine[at] === theirs[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `${around(mine)}\n  where the control has\n${around(theirs)}`;
}

function stageIn(document: Document, html: string): Stage {
  document.title = '政务发展';
  const root = document.createElement('main');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return { document, root, stash: [] };
}

const STYLE = '.hidden{display:none}.block{display:block}';

async function run(html: string, steps: Step[]): Promise<void> {
  const errors: string[] = [];
  const listening = new AbortController();
  addEventListener('error', ({ message }) => errors.push(message), { signal: listening.signal });
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`${reason}`), {
    signal: listening.signal,
  });
  const page = stageIn(document, html);
  const control = stageIn(document.implementation.createHTMLDocument(), html);
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  let lens = new PageLens({ document });
  let own = deepNodes(page.root);
  const compareNodes = (): void => {
    const now = deepNodes(page.root);
    if (now.length !== own.length || now.some((node, at) => node !== own[at]))
      throw new Error('nodes were replaced');
  };
  const compare = (when: string): void => {
    const [mine, theirs] = [stateOf(page), stateOf(control)];
    if (mine !== theirs) throw new Error(`${when}: ${difference(mine, theirs)}`);
    compareNodes();
  };
  try {
    for (const one of steps) {
      if ('act' in one) {
        compareNodes();
        perform(one.act, page, control);
        own = deepNodes(page.root);
      } else if ('show' in one) {
        lens.convert(CONVERTERS[one.show]);
      } else if ('mark' in one) lens.highlight(one.mark ? MATCHER : null, null);
      else if ('wait' in one) await rest(lens, one.wait);
      else {
        lens.destroy();
        compare('after withdrawing');
        lens = new PageLens({ document });
      }
    }
    lens.convert(null);
    await rest(lens, 'idle');
    compare('restored');
    if (lens.texts.size + lens.attributes.size > 0) throw new Error('something is held in memory');
  } finally {
    lens.destroy();
    listening.abort();
    style.remove();
  }
  compare('at the end');
  if (errors.length > 0) throw new Error(errors.join());
}

/** The remote protocol gives a call three minutes; in ms, with room for shrinking. */
const LONGEST_CALL = 60_000;
const REPORT_LENGTH = 4_000;

/** Histories that once went wrong, shrunk. */
const KNOWN: [string, Step[]][] = [
  // Seed 5007: of two characters that are written alike, the page wraps the second one.
  [
    '<p>國國務院政务服务</p>',
    [{ show: 's' }, { act: { name: 'wrap', at: 0, to: 0, offset: 7, text: '', html: '' } }],
  ],
];

/** Lets the same happen to pages with the extension's page layer and to controls without it. */
export async function checkAgainstControls(numRuns: number, seed: number): Promise<RandomRuns> {
  const property = fc.asyncProperty(markup, fc.array(step, { maxLength: 16 }), run);
  const details = await fc.check(property, {
    numRuns,
    seed,
    examples: KNOWN,
    timeout: 40_000,
    interruptAfterTimeLimit: LONGEST_CALL,
    includeErrorInReport: true,
  });
  const runs = details.numRuns;
  if (!details.failed) return { failure: null, runs };
  const what = `${details.errorInstance}`.slice(0, REPORT_LENGTH);
  return { failure: `${what}\n${fc.defaultReportMessage(details)?.slice(0, REPORT_LENGTH)}`, runs };
}
