import type { UiLanguage } from '../messages/languages';

/** Government deadlines end with the day in Beijing, wherever the reader sits. */
const BEIJING = 'Asia/Shanghai';

/** Today in Beijing as an ISO 8601 day. */
export function todayInBeijing(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: BEIJING,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}

/**
 * Whether the whole of an ISO 8601 year, month or day lies before `today` (an ISO day). `2025` has passed on
 * 2026-01-01, not before. Anything that isn't such a date hasn't passed.
 */
export function hasPassed(deadline: string, today: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(deadline)) return false;
  return deadline < today.slice(0, deadline.length);
}

/** An ISO 8601 year, month or day as the language writes it; other text is returned as it is. */
export function formatPartialDate(iso: string, language: UiLanguage): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1));
  if (Number.isNaN(date.getTime())) return iso;
  // British, as the catalogue is spelt: 18 Mar 2025.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: language === 'en' ? 'short' : 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date);
}
