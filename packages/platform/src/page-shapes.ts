import { DISPLAY_VARIANTS } from '@policy-lens/hanzi/variants';
import { ENTITY_KINDS } from 'policy-data/records';
import type { Shapes } from './answer';
import { isCount, isFlag, isInteger, isListOf, isNumber, isObject, isOneOf, isText } from './guards';
import {
  type FrameRect,
  type FrameRequests,
  PAGE_COMMANDS,
  type PageEntity,
  type PageRequests,
} from './messages';

/** The longest id that this extension makes is a fraction of it; hostile messages stay small. */
const isId = isText(200);
const isNothing = isObject<Record<string, never>>({});
const isVariant = isOneOf(DISPLAY_VARIANTS);
const isToken = isText(100);

/** What a page's content script accepts from the extension's own pages and background. */
export const pageShapes: Shapes<PageRequests> = {
  'page/status': isNothing,
  'page/set': isObject({ highlighting: isFlag, variant: isVariant }, ['highlighting', 'variant']),
  'page/mentions': isNothing,
  'page/show-mention': isObject({ entityId: isId, occurrence: isInteger }),
  'page/show-passage': isObject({ quote: isText(20_000) }),
  'page/command': isObject({ command: isOneOf(PAGE_COMMANDS) }),
};

/** What frames of one tab accept from each other. */
export const frameShapes: Shapes<FrameRequests> = {
  'frame/expect-card': isObject({ entityIds: isListOf(isId, 50) }),
  'frame/show-card': isObject({
    token: isToken,
    rect: isObject<FrameRect>({ x: isNumber, y: isNumber, width: isNumber, height: isNumber }),
    entityIds: isListOf(isId, 50),
    surface: isText(1_000, 0),
    by: isOneOf(['pointer', 'keyboard', 'touch']),
  }),
  'frame/leave-card': isObject({ token: isToken }),
  'frame/close-card': isNothing,
  'frame/step': isObject({ token: isToken, direction: isInteger, enter: isFlag }),
  'frame/ended': isObject({ token: isToken, direction: isInteger }),
  'frame/show-mention': isObject({ token: isToken, entityId: isId, occurrence: isCount }),
  'frame/counted': isObject({
    token: isToken,
    entities: isListOf(
      isObject<PageEntity>({
        entityId: isId,
        kind: isOneOf(ENTITY_KINDS),
        count: isCount,
      }),
      20_000,
    ),
  }),
  'frame/wish': isNothing,
  'frame/set': isObject({ highlighting: isFlag, variant: isVariant }),
};
