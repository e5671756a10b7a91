import { type Answer, isEnvelopeFor, type Receiver } from './envelope';
import type { Guard } from './guards';
import { MessageError } from './message-error';
import type { Sender, Wire } from './wire';

/** Name → request and response. */
export type RequestMap = Record<string, { request: unknown; response: unknown }>;

export type Handlers<M> = {
  [K in keyof M]?: M[K] extends { request: infer Q; response: infer R }
    ? (request: Q, sender: Sender) => R | Promise<R>
    : never;
};

/** One check for each request; a request that doesn't fit is refused before any handler sees it. */
export type Shapes<M> = {
  [K in keyof M]: M[K] extends { request: infer Q } ? Guard<Q> : never;
};

/** Whether a sender may ask for this name at all. */
export type Admission = (name: string, sender: Sender) => boolean;

const admitAll: Admission = () => true;

async function answerOne(
  handler: (request: unknown, sender: Sender) => unknown,
  request: unknown,
  sender: Sender,
): Promise<Answer> {
  try {
    return { ok: true, value: (await handler(request, sender)) ?? null };
  } catch (error) {
    const code = error instanceof MessageError ? error.code : 'failed';
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Answers the messages to one receiver. Must be called in the first turn of the script: a message that wakes
 * a worker is lost when its listener is added later.
 *
 * Names without a handler are left to other listeners. Returns a function that stops answering.
 */
export function answer<M>(
  wire: Wire,
  receiver: Receiver,
  shapes: Shapes<M>,
  handlers: Handlers<M>,
  admit: Admission = admitAll,
): () => void {
  // Through Map, so that a name like `constructor` finds nothing.
  const handlerOf = new Map(Object.entries(handlers as Record<string, unknown>));
  const shapeOf = new Map(Object.entries(shapes as Record<string, Guard<unknown>>));
  return wire.listen((message, sender) => {
    if (!isEnvelopeFor(receiver, message)) return undefined;
    const handler = handlerOf.get(message.name);
    const shape = shapeOf.get(message.name);
    if (typeof handler !== 'function' || shape === undefined) return undefined;
    const refuse = (why: string): Promise<Answer> =>
      Promise.resolve({ ok: false, code: 'refused', message: why });
    if (!admit(message.name, sender)) return refuse('not for this sender');
    if (!shape(message.request)) return refuse('malformed request');
    return answerOne(handler as (request: unknown, sender: Sender) => unknown, message.request, sender);
  });
}
