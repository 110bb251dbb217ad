/** True for a year, a month of a year or a day that is in the calendar: `2024`, `2024-02`, `2024-02-29`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text) ?? [];
  if (!year || Number(year) < 1) return false;
  const asked = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const moment = new Date(`${asked}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === asked;
}
