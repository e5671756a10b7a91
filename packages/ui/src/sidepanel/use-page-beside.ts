import type { OpenTarget } from '@policy-lens/platform/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelPage, SidePanelPorts } from './side-panel-ports';

export interface PageBeside {
  /** `waiting` until the first answer; `none` where the page has no content script. */
  status: 'waiting' | 'ready' | 'none' | 'failed';
  page: PanelPage | null;
  /** What stands in the page's window now, in reading order. */
  inView: {
    entityIds: readonly string[];
    /** Beginnings of the passages in the window, in the page's own script. */
    passages: readonly string[];
  };
  /** Counts the pages that were beside the panel. */
  pageNumber: number;
  retry(): void;
}

const NOTHING_IN_VIEW = { entityIds: [], passages: [] };

/** Follows the page beside the panel: asks anew when it changed or was replaced. */
export function usePageBeside(ports: SidePanelPorts, onOpen: (target: OpenTarget) => void): PageBeside {
  const [state, setState] = useState<Omit<PageBeside, 'retry'>>({
    status: 'waiting',
    page: null,
    inView: NOTHING_IN_VIEW,
    pageNumber: 0,
  });
  const open = useRef(onOpen);
  open.current = onOpen;
  const asked = useRef(0);
  const ask = useRef(() => undefined as undefined);
  useEffect(() => {
    ask.current = () => {
      asked.current += 1;
      const question = asked.current;
      const update = (change: Partial<PageBeside>) => {
        if (question === asked.current) setState((before) => ({ ...before, ...change }));
      };
      ports.page().then(
        (page) => update({ page, status: page === null ? 'none' : 'ready' }),
        () => update({ page: null, status: 'failed' }),
      );
    };
    ask.current();
    const stop = ports.watch((event) => {
      if (event.name === 'page/in-view') {
        const { entityIds, passages } = event;
        setState((before) => ({ ...before, inView: { entityIds, passages } }));
      } else if (event.name === 'panel/open') {
        open.current(event.target);
      } else {
        if (event.name === 'page/replaced')
          setState((before) => ({ ...before, inView: NOTHING_IN_VIEW, pageNumber: before.pageNumber + 1 }));
        ask.current();
      }
    });
    return () => {
      asked.current += 1;
      stop();
    };
  }, [ports]);
  return { ...state, retry: () => ask.current() };
}
