/**
 * Puts text on the clipboard from within a click. Pages without a secure context (plain http, which many
 * county sites still are) have no `navigator.clipboard`; there the old command does it through a field.
 * @returns whether the text was copied.
 */
export async function copyText(text: string, near: Node): Promise<boolean> {
  const document = near.ownerDocument ?? globalThis.document;
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    if (document.defaultView?.navigator.clipboard) return true;
  } catch {
    // Refused by the page's permissions policy: the command below is not bound by it.
  }
  return copyByCommand(text, document, near);
}

function copyByCommand(text: string, document: Document, near: Node): boolean {
  const root = near.getRootNode();
  const parent = root instanceof ShadowRoot ? root : document.body;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;height:1px;opacity:0;';
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  parent.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    copied = false;
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
