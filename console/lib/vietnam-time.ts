/** Every time is shown as it is on a wall clock in Vietnam, whatever the machine's own zone. */
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** ISO 8601 in, `28/08/2023` out; an unreadable time comes back as it is. */
export function formatDay(iso: string): string {
  const parts = partsOf(iso);
  return parts ? `${parts.day}/${parts.month}/${parts.year}` : iso;
}

/** ISO 8601 in, `28/08/2023 14:05` out: a time never stands without its day. */
export function formatTime(iso: string): string {
  const parts = partsOf(iso);
  return parts ? `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}` : iso;
}

/** A day YYYY-MM-DD in, `28/08/2023` out. */
export function formatDate(day: string): string {
  return day.split('-').reverse().join('/');
}

/** Today in Vietnam plus some days, as YYYY-MM-DD. */
export function dayFromToday(days: number): string {
  const parts = partsOf(new Date(Date.now() + days * 86_400_000).toISOString())!;
  return `${parts.year}-${parts.month}-${parts.day}`;
}

export type AgeUnit = 'now' | 'minutes' | 'hours' | 'days';

/** How long ago, in the largest unit that fits; never negative when clocks disagree. */
export function ageOf(iso: string, now: number): { readonly unit: AgeUnit; readonly count: number } {
  const minutes = Math.max(0, Math.floor((now - Date.parse(iso)) / 60_000));
  if (minutes < 1) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 24 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}

function partsOf(iso: string): Record<string, string> | undefined {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  return Object.fromEntries(PARTS.formatToParts(time).map(({ type, value }) => [type, value]));
}
