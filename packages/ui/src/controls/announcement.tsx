import { useDelayed } from './use-delayed';

/** Rest after which something is said, in ms: who types or moves on hears the end of it, not each step. */
const REST = 700;

/** Tells a screen reader what changed, once it has stood still. */
export function Announcement({ text }: { text: string }) {
  return (
    <p role="status" class="pl-hidden">
      {useDelayed(text, REST)}
    </p>
  );
}
