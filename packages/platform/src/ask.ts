import { type Envelope, openAnswer } from './envelope';
import { MessageError } from './message-error';
import type { Wire } from './wire';

/**
 * Waiting times of the first and the second try, in ms. A stopped worker answers in 15–55 ms; the first
 * hover after an update may have to read all packaged records. Every request may be asked twice.
 */
export const TRY_TIMEOUTS = [2_000, 8_000] as const;
/** Pause before the second try, in ms, so that a worker that is just stopping has stopped. */
const RETRY_PAUSE = 50;

const INVALIDATED = /context invalidated|extension context/i;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function withTimeout<T>(name: string, work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MessageError('timeout', `${name}: no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function toMessageError(name: string, error: unknown, wire: Wire): MessageError {
  if (error instanceof MessageError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = !wire.isAlive() || INVALIDATED.test(text) ? 'extension-updated' : 'unreachable';
  return new MessageError(code, `${name}: ${text}`, { cause: error });
}

/**
 * Sends one envelope and returns the answer's value. Tries a second time when the first found nobody or no
 * answer in time, which is what a worker looks like that was stopped in the middle.
 *
 * Throws MessageError.
 */
export async function ask(
  wire: Wire,
  envelope: Envelope,
  send: (envelope: Envelope) => Promise<unknown>,
  timeouts: readonly [number, number] = TRY_TIMEOUTS,
): Promise<unknown> {
  const { name } = envelope;
  for (const [attempt, ms] of timeouts.entries()) {
    if (!wire.isAlive()) throw new MessageError('extension-updated', `${name}: the extension was updated`);
    try {
      return openAnswer(name, await withTimeout(name, send(envelope), ms));
    } catch (error) {
      const failure = toMessageError(name, error, wire);
      const transient = failure.code === 'unreachable' || failure.code === 'timeout';
      if (!transient || attempt === timeouts.length - 1) throw failure;
      await pause(RETRY_PAUSE);
    }
  }
  throw new MessageError('timeout', `${name}: no try was allowed`);
}
