import type { Box } from '@policy-lens/page/geometry';

/** What a frame tells its parent, and each parent the next. */
export interface FrameNotice {
  policyLensFrame: string;
  /** The mention that wants a card; null where the frame only says that it is there. */
  box: Box | null;
}

export function isFrameNotice(data: unknown): data is FrameNotice {
  if (typeof data !== 'object' || data === null) return false;
  const { policyLensFrame, box } = data as Partial<FrameNotice>;
  if (typeof policyLensFrame !== 'string' || typeof box !== 'object') return false;
  return box === null || [box.x, box.y, box.width, box.height].every((value) => Number.isFinite(value));
}

/** The element that shows a child frame, directly; null where this document has it no more. */
export function frameElementOf(document: Document, child: MessageEventSource | null): HTMLElement | null {
  const frames = document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame');
  return [...frames].find((frame) => frame.contentWindow === child) ?? null;
}

/** A box of a child frame's viewport in that of its parent; null where the parent doesn't show that frame. */
export function boxInParent(document: Document, child: MessageEventSource | null, box: Box): Box | null {
  const frame = frameElementOf(document, child);
  if (frame === null) return null;
  const outer = frame.getBoundingClientRect();
  const scaleX = frame.offsetWidth > 0 ? outer.width / frame.offsetWidth : 1;
  const scaleY = frame.offsetHeight > 0 ? outer.height / frame.offsetHeight : 1;
  const style = getComputedStyle(frame);
  const left = frame.clientLeft + (Number.parseFloat(style.paddingLeft) || 0);
  const top = frame.clientTop + (Number.parseFloat(style.paddingTop) || 0);
  return {
    x: outer.x + (left + box.x) * scaleX,
    y: outer.y + (top + box.y) * scaleY,
    width: box.width * scaleX,
    height: box.height * scaleY,
  };
}
