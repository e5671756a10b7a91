import { useEffect, useState } from 'preact/hooks';

/** Pause in typing after which what was typed is worked on, in ms. */
export const TYPING_PAUSE = 150;

/** `value` as it was once it had stood still for `pause` ms. */
export function useDelayed<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
