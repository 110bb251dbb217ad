/** Words of the paper itself: they stay Vietnamese whatever the language of the console. */
export const PAPER = {
  noNumber: '……',
  noDay: 'ngày … tháng … năm …',
  draftNumber: (count: number): string => `Dự thảo lần ${count}`,
  recipients: 'Nơi nhận:',
  dashes: '-----',
} as const;

/** `ngày 28 tháng 8 năm 2023`; the first two months take a zero as on paper. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}
