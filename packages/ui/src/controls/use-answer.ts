import { type Inputs, useCallback, useEffect, useState } from 'preact/hooks';

/** An answer that is awaited, has come, or couldn't be had. */
export type Answer<T> = { status: 'waiting' } | { status: 'ready'; value: T } | { status: 'failed' };

/**
 * Asks again whenever an input changes. An answer that comes after its question has been replaced is
 * dropped. While a new answer is awaited the old one stays, so that nothing flickers.
 */
export function useAnswer<T>(
  ask: () => Promise<T>,
  inputs: Inputs,
): { answer: Answer<T>; retry: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => {
        if (current) setAnswer({ status: 'ready', value });
      },
      () => {
        if (current) setAnswer({ status: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [...inputs, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { answer, retry };
}
