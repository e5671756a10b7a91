import type { EntityRecord } from 'policy-data/records';
import { useRef } from 'preact/hooks';
import { useReading } from '../commitment/reading-context';
import { EntityFacts } from '../entities/entity-facts';
import { Icon } from '../icons/icon';
import { CARD_MESSAGES } from '../messages/card-messages';
import { useMessages } from '../messages/use-messages';

interface CardHeaderProps {
  /** Name as it is to be shown. */
  name: string;
  entity: EntityRecord | null;
  /** Canonical name of the entity's region; null where the data don't name it. */
  region: string | null;
  /** Whether to hold the line of kind and region free for an answer. */
  awaited: boolean;
  pinned: boolean;
  onPin(pinned: boolean): void;
  onClose(): void;
  onMove: ((delta: { dx: number; dy: number }) => void) | undefined;
}

/** How far one arrow key moves a pinned card, in CSS pixels. */
const KEY_STEP = 16;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

export function CardHeader({
  name,
  entity,
  region,
  awaited,
  pinned,
  onPin,
  onClose,
  onMove,
}: CardHeaderProps) {
  const t = useMessages(CARD_MESSAGES);
  const { textLang } = useReading();
  const drag = useDrag(onMove);
  const pinKeys = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (!pinned || !step || !onMove) return;
    event.preventDefault();
    event.stopPropagation();
    onMove({ dx: step[0], dy: step[1] });
  };
  return (
    <header class={onMove ? 'pl-header pl-header-movable' : 'pl-header'} {...drag}>
      <div class="pl-title">
        <h2 id="pl-name" lang={textLang}>
          {name}
        </h2>
        {(entity || awaited) && (
          <p class="pl-facts">
            {entity ? <EntityFacts entity={entity} region={region} /> : <span>&nbsp;</span>}
          </p>
        )}
      </div>
      <div class="pl-header-buttons">
        <button
          type="button"
          class="pl-icon-button"
          aria-pressed={pinned}
          aria-label={t(pinned ? 'unpin' : 'pin')}
          title={onMove ? `${t(pinned ? 'unpin' : 'pin')} · ${t('moveHint')}` : t(pinned ? 'unpin' : 'pin')}
          onClick={() => onPin(!pinned)}
          onKeyDown={pinKeys}
        >
          <Icon name="pin" />
        </button>
        <button
          type="button"
          class="pl-icon-button"
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
    </header>
  );
}

/** Pointer handlers that turn a drag of the header into deltas; the buttons in it stay buttons. */
function useDrag(onMove: CardHeaderProps['onMove']) {
  const last = useRef<{ x: number; y: number } | null>(null);
  if (!onMove) return {};
  return {
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      const onControl = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || onControl) return;
      last.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      const from = last.current;
      if (from === null) return;
      onMove({ dx: event.clientX - from.x, dy: event.clientY - from.y });
      last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp() {
      last.current = null;
    },
    onPointerCancel() {
      last.current = null;
    },
  };
}
