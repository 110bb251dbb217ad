export type Language = 'vi' | 'en';

interface EdtfWords {
  readonly quarter: (roman: string, year: string) => string;
  readonly until: (date: string) => string;
  readonly since: (date: string) => string;
  readonly about: (date: string) => string;
  readonly and: string;
  readonly noYear: (dayMonth: string) => string;
  readonly noDay: (date: string) => string;
  readonly noMonth: (year: string) => string;
  readonly every: (duration: string) => string;
  readonly duration: Readonly<Record<'Y' | 'M' | 'W' | 'D', (count: number) => string>>;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const english = (unit: string) => (count: number) => `${count} ${unit}${count === 1 ? '' : 's'}`;

const WORDS: Readonly<Record<Language, EdtfWords>> = {
  vi: {
    quarter: (roman, year) => `quý ${roman}/${year}`,
    until: (date) => `đến ${date}`,
    since: (date) => `từ ${date}`,
    about: (date) => `khoảng ${date}`,
    and: ' và ',
    noYear: (dayMonth) => `${dayMonth} (chưa rõ năm)`,
    noDay: (date) => `${date} (chưa rõ ngày)`,
    noMonth: (year) => `${year} (chưa rõ ngày, tháng)`,
    every: (duration) => `mỗi ${duration}`,
    duration: {
      Y: (count) => `${count} năm`,
      M: (count) => `${count} tháng`,
      W: (count) => `${count} tuần`,
      D: (count) => `${count} ngày`,
    },
  },
  en: {
    quarter: (roman, year) => `quarter ${roman}/${year}`,
    until: (date) => `until ${date}`,
    since: (date) => `from ${date}`,
    about: (date) => `about ${date}`,
    and: ' and ',
    noYear: (dayMonth) => `${dayMonth} (year unknown)`,
    noDay: (date) => `${date} (day unknown)`,
    noMonth: (year) => `${year} (day and month unknown)`,
    every: (duration) => `every ${duration}`,
    duration: { Y: english('year'), M: english('month'), W: english('week'), D: english('day') },
  },
};

/** An EDTF date in words: `2023-09/2024-08-30` is `09/2023 – 30/08/2024`. What it does not know comes back as it is. */
export function describeEdtf(edtf: string, language: Language): string {
  const words = WORDS[language];
  if (/^\{.*\}$/u.test(edtf)) {
    return edtf
      .slice(1, -1)
      .split(',')
      .map((part) => describeOne(part.trim(), words))
      .join(words.and);
  }
  if (edtf.startsWith('R/')) return words.every(describeOne(edtf.slice(2), words));
  const bounds = edtf.split('/');
  if (bounds.length !== 2) return describeOne(edtf, words);
  const [from, to] = bounds as [string, string];
  if (from === '..') return words.until(describeOne(to, words));
  if (to === '..') return words.since(describeOne(from, words));
  return `${describeOne(from, words)} – ${describeOne(to, words)}`;
}

function describeOne(date: string, words: EdtfWords): string {
  const approximate = /[~%?]$/u.test(date);
  const bare = approximate ? date.slice(0, -1) : date;
  const described = describeExact(bare, words);
  return approximate ? words.about(described) : described;
}

function describeExact(date: string, words: EdtfWords): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (day) return `${day[3]}/${day[2]}/${day[1]}`;
  const yearless = /^XXXX-(\d{2})-(\d{2})$/u.exec(date);
  if (yearless) return words.noYear(`${yearless[2]}/${yearless[1]}`);
  const dayless = /^(\d{4})-(\d{2}|XX)-XX$/u.exec(date);
  if (dayless) return dayless[2] === 'XX' ? words.noMonth(dayless[1]!) : words.noDay(`${dayless[2]}/${dayless[1]}`);
  const month = /^(\d{4})-(\d{2})$/u.exec(date);
  if (month) {
    const quarter = ROMAN[Number(month[2]) - 33];
    return quarter ? words.quarter(quarter, month[1]!) : `${month[2]}/${month[1]}`;
  }
  const duration = /^P(\d+)([YMWD])$/u.exec(date);
  return duration ? words.duration[duration[2] as 'Y' | 'M' | 'W' | 'D'](Number(duration[1])) : date;
}
