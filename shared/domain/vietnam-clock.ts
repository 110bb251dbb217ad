const HOUR = 3_600_000;
/** Vietnam keeps UTC+7 all year round. Milliseconds. */
export const VIETNAM_OFFSET = 7 * HOUR;

/** ISO 8601 in, the same moment on a Vietnamese clock out: `2024-09-12T08:00:00+07:00`. Throws `RangeError` for no time. */
export function vietnamMoment(iso: string): string {
  return `${new Date(Date.parse(iso) + VIETNAM_OFFSET).toISOString().slice(0, 19)}+07:00`;
}

/** ISO 8601 in, the day (YYYY-MM-DD) as calendars in Vietnam show it. Throws `RangeError` for no time. */
export function dayInVietnam(iso: string): string {
  return vietnamMoment(iso).slice(0, 10);
}
