import { isMessageErrorCode, MessageError, type MessageErrorCode } from './message-error';

/** The three kinds of receiver; each ignores what is not addressed to it. */
export type Receiver = 'background' | 'page' | 'frame';

export interface Envelope {
  policyLens: Receiver;
  name: string;
  request: unknown;
}

/** Errors are carried as data: browsers keep only the text of an Error that crosses between processes. */
export type Answer = { ok: true; value: unknown } | { ok: false; code: MessageErrorCode; message: string };

export function isEnvelopeFor(receiver: Receiver, message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { policyLens, name } = message as Partial<Envelope>;
  return policyLens === receiver && typeof name === 'string';
}

/** The value of an answer. Throws the MessageError that it carries, or `unreachable` where it is none. */
export function openAnswer(name: string, answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
    const { ok, value, code, message } = answer as Record<string, unknown>;
    if (ok === true) return value;
    if (ok === false && isMessageErrorCode(code)) throw new MessageError(code, `${name}: ${String(message)}`);
  }
  // A browser answers undefined when a listener exists but none takes the message.
  throw new MessageError('unreachable', `${name}: nobody answered`);
}
