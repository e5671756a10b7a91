import type { ComponentChildren } from 'preact';

interface NoticeProps {
  title: string;
  hint: string;
  /** What to do about it. */
  children?: ComponentChildren;
}

/** Says what isn't there and what to do about it. */
export function Notice({ title, hint, children }: NoticeProps) {
  return (
    <div class="pl-notice">
      <p class="pl-notice-title">{title}</p>
      <p class="pl-small">{hint}</p>
      {children}
    </div>
  );
}
