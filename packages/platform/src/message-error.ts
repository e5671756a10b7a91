/**
 * Why a request has no answer.
 * - `unreachable`: nobody listens (no content script in that page, or the worker can't be started)
 * - `timeout`: no answer in time, twice
 * - `extension-updated`: this context belongs to an extension that was updated, reloaded or removed
 * - `refused`: the receiver found the request malformed or not for this sender
 * - `data-unreadable`: the packaged data can't be read
 * - `failed`: the receiver threw something else
 */
export const MESSAGE_ERROR_CODES = [
  'unreachable',
  'timeout',
  'extension-updated',
  'refused',
  'data-unreadable',
  'failed',
] as const;
export type MessageErrorCode = (typeof MESSAGE_ERROR_CODES)[number];

export class MessageError extends Error {
  override readonly name = 'MessageError';
  constructor(
    readonly code: MessageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function isMessageErrorCode(value: unknown): value is MessageErrorCode {
  return MESSAGE_ERROR_CODES.some((code) => code === value);
}
